import Words

/// How many digits a number is worth.
public enum Digits: Hashable, Sendable {
  /// So many behind the point.
  case decimals(Int)
  /// So many that count.
  case significant(Int)
  /// So many that count, and of huge and tiny numbers two with a power of ten.
  case compact(Int)

  /// A number with these digits.
  public func text(_ value: Double) -> String {
    switch self {
    case .decimals(let decimals): NumberText.fixed(value, decimals: decimals)
    case .significant(let digits): NumberText.rounded(value, significant: digits)
    case .compact(let digits):
      value == 0 || (1e-4..<1e7).contains(value.magnitude)
        ? NumberText.rounded(value, significant: digits) : NumberText.scientific(value, digits: 2)
    }
  }
}
