/// How the numbers of a column are written, the same in all of its cells: what stands before and behind them,
/// what parts their thousands and their decimals.
public struct NumberForm: Hashable, Sendable {
  /// What stands between the whole part and the decimals.
  public var decimalMark: DecimalMark
  /// What stands between thousands; nil for nothing.
  public var grouping: Grouping?
  /// What stands before every number, such as a currency sign; empty for nothing.
  public var prefix: String
  /// What stands behind every number, such as a percent sign or a unit, in its longest spelling: "months".
  public var suffix: String
  /// Whether negative numbers stand in parentheses: (12.50).
  public var hasParentheses: Bool

  /// The marks before decimals.
  public enum DecimalMark: String, CaseIterable, Hashable, Sendable {
    /// 1.5
    case point
    /// 1,5
    case comma

    var byte: UInt8 { self == .point ? Byte.point : Byte.comma }
  }

  /// The marks between thousands.
  public enum Grouping: String, CaseIterable, Hashable, Sendable {
    /// 1,234
    case comma
    /// 1.234
    case point
    /// 1 234, with a space of any width.
    case space
    /// 1'234
    case apostrophe
  }

  /// Numbers in this form.
  public init(
    decimalMark: DecimalMark = .point, grouping: Grouping? = nil, prefix: String = "", suffix: String = "",
    hasParentheses: Bool = false
  ) {
    self.decimalMark = decimalMark
    self.grouping = grouping
    self.prefix = prefix
    self.suffix = suffix
    self.hasParentheses = hasParentheses
  }

  /// Digits with a decimal point, as programs write them.
  public static let plain = NumberForm()

  /// The unit for axes and tables: what stands before or behind every number; nil for nothing.
  public var unit: String? {
    let parts = [prefix, suffix].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension NumberForm {
  /// What a cell says in this form.
  func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> CellNumber {
    let isPlain = prefix.isEmpty && suffix.isEmpty
    if isPlain && grouping != .point {
      let plain = CellNumber(bytes, range, decimalMark: decimalMark)
      if plain != .notANumber { return plain }
    }
    guard let written = WrittenNumber(bytes, range) else {
      return CellNumber.isBlank(bytes, range) ? .missing : .notANumber
    }
    guard written.fits(self, bytes) else { return .notANumber }
    return written.value(decimalMark: decimalMark, bytes)
  }
}
