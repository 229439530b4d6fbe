import Drawing

/// Lengths as SVG writes them: in hundredths of a pixel, which no eye tells from the exact ones.
enum SVGNumber {
  /// The farthest that anything lies from the corner. What is farther cannot be seen anyway.
  private static let limit = 10_000_000.0

  static func hundredths(_ value: Double) -> Int64 {
    Int64((min(max(value, -limit), limit) * 100).rounded())
  }

  /// A number that is not NaN, without zeros at its end.
  static func text(_ value: Double) -> String { text(ofHundredths: hundredths(value)) }

  static func text(ofHundredths hundredths: Int64) -> String {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    let decimals = rest.isMultiple(of: 10) ? String(rest / 10) : rest < 10 ? "0" + String(rest) : String(rest)
    return sign + (whole == 0 ? "" : String(whole)) + "." + decimals
  }

  /// A share from 0 to 1, to three decimals.
  static func share(_ value: Double) -> String {
    let thousandths = Int((min(max(value, 0), 1) * 1000).rounded())
    if thousandths == 1000 { return "1" }
    var digits = String(thousandths)
    while digits.utf8.count < 3 { digits = "0" + digits }
    return "." + digits
  }
}

/// Where a part of a picture lies on the image: its scale, and then its shift.
struct SVGPlace: Hashable {
  var shift = Point.zero
  var scale = 1.0

  /// The place inside a picture that is itself placed; nil where nothing of it can be seen.
  func placing(at point: Point, scale inner: Double) -> SVGPlace? {
    let place = SVGPlace(shift: shift + point * scale, scale: scale * inner)
    guard place.scale > 0 && place.scale.isFinite else { return nil }
    guard place.shift.x.isFinite && place.shift.y.isFinite else { return nil }
    return place
  }

  /// The point on the image; nil for what is no number.
  func callAsFunction(_ point: Point) -> Point? {
    let place = shift + point * scale
    return place.x.isNaN || place.y.isNaN ? nil : place
  }
}

extension Color {
  /// As the value of an attribute, with one for its opacity where it has some.
  func attributes(_ name: String) -> String {
    let parts = [red, green, blue].map { part -> String in
      let digits = String(Int((min(max(part, 0), 1) * 255).rounded()), radix: 16)
      return digits.utf8.count < 2 ? "0" + digits : digits
    }
    let color = " \(name)=\"#\(parts[0])\(parts[1])\(parts[2])\""
    return opacity >= 1 ? color : color + " \(name)-opacity=\"\(SVGNumber.share(opacity))\""
  }
}
