import Customers
import Words

extension FittedCleaning {
  var json: JSON {
    let filling: JSON =
      switch filling {
      case .number(let number)?: .number(number)
      case .word(let word)?: .string(word)
      case nil: .null
      }
    return .object([
      ("filling", filling), ("fences", fences.map { .numbers([$0.lower, $0.upper]) } ?? .null),
    ])
  }

  init(_ node: JSONNode) throws(JSONNode.Fault) {
    let (filling, fences) = (try node["filling"], try node["fences"])
    switch filling.value {
    case .null: self.filling = nil
    case .string(let word): self.filling = .word(word)
    default: self.filling = .number(try filling.number())
    }
    if fences.isNull {
      self.fences = nil
    } else {
      let ends = try fences.numbers(count: 2)
      guard ends[0] < ends[1] else { throw fences.fault("the fences have to ascend") }
      self.fences = Fences(lower: ends[0], upper: ends[1])
    }
  }
}
