import Words

/// What a fact comes to.
public enum FactValue: Hashable, Sendable {
  /// A number with its unit.
  case number(Quantity)
  /// Such as a segment's name.
  case words(String)
  /// Such as the customers of a merge.
  case names([String])

  /// As the text of a lesson shows it.
  public var text: String {
    switch self {
    case .number(let quantity): quantity.text
    case .words(let words): words
    case .names(let names): listed(names)
    }
  }
}

/// A number with its unit and the way to write it.
public struct Quantity: Hashable, Sendable {
  /// As it is computed with: a share is 0 to 1.
  public var value: Double
  /// Nil where it has none.
  public var unit: String?
  /// How it is written.
  public var form: Form

  /// A way to write a number.
  public enum Form: Hashable, Sendable {
    /// A whole number.
    case count
    /// So many significant digits.
    case significant(Int)
    /// So many digits behind the point.
    case decimals(Int)
    /// A share of 1, in percent.
    case percent
    /// As it stands in the data.
    case plain
    /// A p-value: three decimals, or that it is smaller.
    case probability
  }

  /// A number; an empty unit is none.
  public init(_ value: Double, unit: String? = nil, _ form: Form) {
    self.value = value
    self.unit = unit.flatMap { $0.isEmpty ? nil : $0 }
    self.form = form
  }

  /// A whole number without a unit.
  public static func count(_ value: Int) -> Quantity { Quantity(Double(value), .count) }

  /// The number as people see it: a share is counted in percent.
  public var shown: Double { form == .percent ? value * 100 : value }

  /// What stands behind it.
  public var shownUnit: String? { form == .percent ? "%" : unit }

  /// The number as it is written, with its unit.
  public var text: String {
    let digits =
      switch form {
      case .count: NumberText.fixed(value, decimals: 0)
      case .significant(let digits): NumberText.rounded(value, significant: digits)
      case .decimals(let decimals): NumberText.fixed(value, decimals: decimals)
      case .percent: NumberText.fixed(value * 100, decimals: value.magnitude < 0.1 ? 1 : 0)
      case .plain: NumberText.plain(value)
      case .probability: value < 0.001 ? "under 0.001" : NumberText.fixed(value, decimals: 3)
      }
    return shownUnit.map { digits + NumberText.thinSpace + $0 } ?? digits
  }

  /// A number of the same kind, such as a difference.
  public func with(_ value: Double) -> Quantity {
    var other = self
    other.value = value
    return other
  }
}
