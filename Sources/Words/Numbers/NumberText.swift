/// Numbers as words for people: thousands separated, a true minus sign, a thin space before a unit.
///
/// The result does not depend on any locale.
public enum NumberText {
  /// U+2212, as wide as a plus.
  static let minus = "\u{2212}"
  /// U+202F, between a number and its unit: narrow, and no line ends there.
  public static let thinSpace = "\u{202F}"

  /// A number with a fixed number of decimals.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "undefined" : value > 0 ? "∞" : minus + "∞" }
    guard value.magnitude < 1e15 else { return scientific(value, digits: 4) }
    let scaled = (value.magnitude * powerOfTen(decimals)).rounded()
    guard scaled < 1e18 else { return fixed(value, decimals: 0) }
    let digits = String(Int64(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = grouped(String(padded.dropLast(decimals)))
    let sign = value < 0 && scaled > 0 ? minus : ""
    return decimals == 0 ? sign + whole : sign + whole + "." + padded.suffix(decimals)
  }

  /// A number with at least three significant digits, and no more decimals than its size deserves.
  public static func rounded(_ value: Double, significant digits: Int = 3) -> String {
    guard value.isFinite && value != 0 else { return fixed(value, decimals: 0) }
    let exponent = decimalExponent(of: value.magnitude)
    if exponent >= 15 || exponent < -4 { return scientific(value, digits: digits) }
    return fixed(value, decimals: max(0, digits - 1 - exponent))
  }

  /// The decimals that give a number so many significant digits.
  public static func decimals(of value: Double, significant digits: Int) -> Int {
    guard value.isFinite && value != 0 else { return 0 }
    return min(12, max(0, digits - 1 - decimalExponent(of: value.magnitude)))
  }

  /// A number of the data as people would write it: up to four significant digits, no zeros at the end.
  public static func plain(_ value: Double) -> String {
    let text = rounded(value, significant: 4)
    guard text.contains("."), !text.contains("×") else { return text }
    let kept = text.reversed().drop { $0 == "0" }
    return String((kept.first == "." ? kept.dropFirst() : kept).reversed())
  }

  /// Two numbers with as many digits as it takes to see that they differ, and at least `significant`.
  public static func pair(_ a: Double, _ b: Double, significant digits: Int = 4) -> (String, String) {
    let larger = max(a.magnitude, b.magnitude)
    let least = (rounded(a, significant: digits), rounded(b, significant: digits))
    guard a != b && larger > 0 && larger.isFinite else { return least }
    let exponent = decimalExponent(of: larger)
    for more in stride(from: digits, through: 15, by: 1) {
      func words(_ value: Double) -> String {
        exponent >= 15 || exponent < -4
          ? rounded(value, significant: more) : fixed(value, decimals: max(0, more - 1 - exponent))
      }
      if words(a) != words(b) { return (words(a), words(b)) }
    }
    return least
  }

  /// A share of 1 in percent.
  public static func percent(_ share: Double, decimals: Int = 1) -> String {
    fixed(100 * share, decimals: decimals) + thinSpace + "%"
  }

  /// A share of 1 in percent, with more decimals the smaller it is; a positive one is never zero.
  public static func fineShare(_ share: Double) -> String {
    let percent = share * 100
    guard percent > 0 && percent < 1 else { return self.percent(share) }
    let exponent = decimalExponent(of: percent)
    return exponent < -4 ? "under 0.0001" + thinSpace + "%" : self.percent(share, decimals: 1 - exponent)
  }

  /// A count with its noun: "1 customer", "1,200 customers".
  public static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    fixed(Double(count), decimals: 0) + " " + (count == 1 ? one : many ?? one + "s")
  }

  /// Digits and a power of ten, of a number that is neither zero nor infinite.
  public static func scientific(_ value: Double, digits: Int) -> String {
    var exponent = decimalExponent(of: value.magnitude)
    // Twice half the power, so that numbers near the ends of the range don't overflow.
    let half = powerOfTen(exponent / 2)
    var mantissa = value / half / powerOfTen(exponent - exponent / 2)
    // What would be rounded to 10 is 1 of the next power.
    if mantissa.magnitude + 0.5 / powerOfTen(digits - 1) >= 10 {
      mantissa /= 10
      exponent += 1
    }
    let power = String(exponent).map { superscripts[$0] ?? String($0) }
    return fixed(mantissa, decimals: digits - 1) + "×10" + power.joined()
  }

  private static let superscripts: [Character: String] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    "-": "⁻",
  ]

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }
}
