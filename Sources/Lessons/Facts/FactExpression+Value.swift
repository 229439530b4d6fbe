import Customers
import Words

extension FactSubject {
  /// The value of a fact by its name.
  func value(of name: String) throws(FactMiss) -> FactValue {
    for fact in Fact.all {
      if let arguments = fact.arguments(in: name), !Self.isShadowed(fact, name) {
        return try fact.compute(self, FactArguments(arguments))
      }
    }
    throw .unknown(closest: Self.closest(to: name))
  }

  /// A name that another pattern spells out belongs to that one: `wcss.none` is no `wcss.ITERATION`.
  private static func isShadowed(_ fact: Fact, _ name: String) -> Bool {
    fact.pattern != name && Fact.all.contains { $0.pattern == name }
  }

  /// The pattern whose words are nearest, its holes filled as they were.
  static func closest(to name: String) -> String? {
    let parts = name.split(separator: ".")
    let filled = Fact.all.map { fact in
      fact.pattern.split(separator: ".").enumerated().map { index, part in
        Fact.isHole(part) && index < parts.count ? String(parts[index]) : String(part)
      }.joined(separator: ".")
    }
    return closestMatch(to: name, in: filled)
      ?? Fact.all.first { $0.pattern.split(separator: ".").first == parts.first }?.pattern
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
