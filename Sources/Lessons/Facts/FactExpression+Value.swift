import Customers
import Runs
import Words

extension [Fact] {
  /// The value of a fact by its name.
  func value(of name: String, _ subject: FactSubject) throws(FactMiss) -> FactValue {
    for fact in self {
      if let arguments = fact.arguments(in: name), !isShadowed(fact, name) {
        return try fact.compute(subject, FactArguments(arguments))
      }
    }
    throw .unknown(closest: closest(to: name))
  }

  /// A name that another pattern spells out belongs to that one: `wcss.none` is no `wcss.ITERATION`.
  private func isShadowed(_ fact: Fact, _ name: String) -> Bool {
    fact.name.pattern != name && contains { $0.name.pattern == name }
  }

  /// The pattern whose words are nearest, its holes filled as they were.
  func closest(to name: String) -> String? {
    let parts = name.split(separator: ".")
    let filled = map { fact in
      fact.name.pattern.split(separator: ".").enumerated().map { index, part in
        Fact.isHole(part) && index < parts.count ? String(parts[index]) : String(part)
      }.joined(separator: ".")
    }
    return closestMatch(to: name, in: filled)
      ?? first { $0.name.pattern.split(separator: ".").first == parts.first }?.name.pattern
  }
}

extension FactValue {
  /// Two numbers taken from or divided by each other.
  static func combined(
    _ first: FactValue, _ operation: FactExpression.Operation?, _ second: FactValue?, isPercent: Bool
  ) -> FactValue? {
    guard let operation, let second else { return isPercent ? first.inPercent : first }
    guard case .number(let a) = first, case .number(let b) = second else { return nil }
    let result: Quantity
    switch operation {
    case .minus: result = a.with(a.value - b.value)
    case .over:
      guard b.value != 0 else { return nil }
      result = Quantity(a.value / b.value, .significant(3))
    }
    return isPercent ? FactValue.number(result).inPercent : .number(result)
  }

  private var inPercent: FactValue? {
    guard case .number(let quantity) = self else { return nil }
    return .number(Quantity(quantity.value, .percent))
  }
}
