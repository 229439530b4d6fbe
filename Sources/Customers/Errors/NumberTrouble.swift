/// Why a text that was to be a number is none.
public enum NumberTrouble: Hashable, Sendable {
  /// It says that it is infinite.
  case infinite
  /// A decimal comma in a file whose cells are separated by commas.
  case decimalComma
  /// Its thousands are separated: `1,234`.
  case thousandsSeparator
  /// A number with something beside it: `12 k$`, `€12`, `12%`.
  case unit(number: String)
  /// None of these.
  case other

  init(_ text: String) {
    let word = text.lowercased()
    let body = Substring(word).drop { $0 == "-" || $0 == "+" || $0 == "−" }
    switch true {
    case ["inf", "infinity", "∞"].contains(body): self = .infinite
    case Self.isGrouped(body): self = .thousandsSeparator
    case Self.isDecimalComma(body): self = .decimalComma
    default:
      let inner = word.drop { !$0.isASCIIDigit && !"+-.".contains($0) }.prefix {
        $0.isASCIIDigit || "+-.".contains($0)
      }
      let stands = word.hasPrefix(inner) || word.hasSuffix(inner)
      let isOnly = word.filter { $0.isASCIIDigit } == inner.filter { $0.isASCIIDigit }
      self = stands && isOnly && Double(inner) != nil ? .unit(number: String(inner)) : .other
    }
  }

  /// Digits, a comma, digits.
  private static func isDecimalComma(_ text: Substring) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCIIDigit } }
  }

  /// One to three digits, groups of three more, and perhaps decimals.
  private static func isGrouped(_ text: Substring) -> Bool {
    let separators: [Character] = [",", ".", " ", "'", "’", "\u{A0}", "\u{202F}", "\u{2009}"]
    return separators.contains { separator in
      let groups = text.split(separator: separator, omittingEmptySubsequences: false)
      guard groups.count > 1, let first = groups.first, let last = groups.last else { return false }
      let tail = last.drop { $0.isASCIIDigit }
      let isDecimals = [",", "."].contains(tail.prefix(1)) && tail.dropFirst().allSatisfy { $0.isASCIIDigit }
      return (tail.isEmpty || isDecimals) && (1...3).contains(first.count)
        && first.allSatisfy { $0.isASCIIDigit }
        && groups.dropFirst().dropLast().allSatisfy { $0.count == 3 && $0.allSatisfy { $0.isASCIIDigit } }
        && last.count - tail.count == 3
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
