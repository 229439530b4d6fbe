import Customers
import Words

extension FeatureCoding {
  var json: JSON {
    switch self {
    case .numbers(let column): .object([("column", .string(column)), ("kind", .string("numbers"))])
    case .gender(let column): .object([("column", .string(column)), ("kind", .string("gender"))])
    case .words(let column, let words):
      .object([
        ("column", .string(column)), ("kind", .string("words")),
        ("words", .array(words.map { .string($0) })),
      ])
    case .word(let column, let word):
      .object([("column", .string(column)), ("kind", .string("word")), ("word", .string(word))])
    }
  }

  init(_ node: JSONNode) throws(JSONNode.Fault) {
    let column = try node["column"].string()
    let kind = try node["kind"]
    switch try kind.string() {
    case "numbers": self = .numbers(column: column)
    case "gender": self = .gender(column: column)
    case "word": self = .word(column: column, try node["word"].string())
    case "words":
      self = .words(
        column: column, try node["words"].array { word throws(JSONNode.Fault) in try word.string() })
    default: throw kind.fault("there is no such kind of coding")
    }
  }
}
