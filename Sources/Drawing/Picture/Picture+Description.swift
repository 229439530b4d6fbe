extension Picture: CustomStringConvertible {
  /// The picture as lines of text: one for every part, indented by what it is part of, lengths to two
  /// decimals. Equal pictures have equal descriptions, whatever the machine.
  public var description: String { lines.joined(separator: "\n") }

  private var lines: [String] {
    switch self {
    case .fill(let path, let paint): ["fill \(paint.words): \(path.words)"]
    case .stroke(let path, let stroke): ["stroke \(stroke.words): \(path.words)"]
    case .text(let text): [text.words]
    case .points(let points, let marker):
      ["points \(marker.words):" + points.map { " " + $0.words }.joined()]
    case .stack(let pictures): ["stack"] + pictures.flatMap { $0.indentedLines }
    case .placed(let picture, let point, let scale):
      ["placed at \(point.words) scale \(short(scale))"] + picture.indentedLines
    case .named(let name, let picture): [name.line] + picture.indentedLines
    }
  }

  private var indentedLines: [String] { lines.map { "  " + $0 } }
}

extension Name {
  fileprivate var line: String {
    switch role {
    case .part: "part \(quoted(words))"
    case .heading(let level): "heading \(level) \(quoted(words))"
    case .paragraph: "paragraph \(quoted(words))"
    case .figure: "figure \(quoted(words))"
    case .link(let target): "link to \(quoted(target)) \(quoted(words))"
    case .destination(let name): "destination \(quoted(name)) \(quoted(words))"
    case .decoration: "decoration \(quoted(words))"
    }
  }
}

extension Text {
  fileprivate var words: String {
    var words = ["text \(quoted(string))", short(style.size)]
    if style.weight == .bold { words.append("bold") }
    if style.tabularDigits { words.append("tabular") }
    words += [color.words, "at \(point.words)", "\(alignment.rawValue) \(anchor.rawValue)"]
    if let wrapWidth { words.append("wrap \(short(wrapWidth))") }
    if let maximumLines { words.append("lines \(maximumLines)") }
    if lineHeight != 1.3 { words.append("line height \(short(lineHeight))") }
    return words.joined(separator: " ")
  }
}

extension Marker {
  fileprivate var words: String {
    var words = [shape.term, short(size), fill?.words ?? "hollow"]
    if let outline { words.append("outline \(outline.words) \(short(outlineWidth))") }
    return words.joined(separator: " ")
  }
}

extension Paint {
  fileprivate var words: String {
    switch self {
    case .color(let color): color.words
    case .hatch(let hatch):
      """
      \(hatch.pattern.term) \(hatch.ink.words) on \(hatch.ground.words) spacing \(short(hatch.spacing)) \
      width \(short(hatch.width))
      """
    }
  }
}

extension Stroke {
  fileprivate var words: String {
    var words = [color.words, short(width)]
    if !dashes.isEmpty { words.append("dashes " + dashes.map(short).joined(separator: ",")) }
    if cap != .butt { words.append("cap \(cap.rawValue)") }
    if join != .miter { words.append("join \(join.rawValue)") }
    return words.joined(separator: " ")
  }
}

extension Path {
  /// As in SVG: M, L, C and Z.
  fileprivate var words: String {
    elements.map {
      switch $0 {
      case .move(let point): "M \(point.words)"
      case .line(let point): "L \(point.words)"
      case .curve(let a, let b, let point): "C \(a.words) \(b.words) \(point.words)"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }
}

extension Point {
  fileprivate var words: String { "\(short(x)),\(short(y))" }
}

extension Color {
  /// As on the web, with the opacity behind it where there is some.
  fileprivate var words: String {
    let parts = [red, green, blue].map { part -> String in
      let digits = String(Int((min(max(part, 0), 1) * 255).rounded()), radix: 16, uppercase: true)
      return digits.count < 2 ? "0" + digits : digits
    }
    return "#" + parts.joined() + (opacity == 1 ? "" : "/\(short(opacity))")
  }
}

/// A number to two decimals, without zeros at the end.
private func short(_ value: Double) -> String {
  guard value.magnitude < 1e15 else { return "\(value)" }
  let hundredths = Int64((value * 100).rounded())
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return sign + "\(whole)" }
  let decimals = rest < 10 ? "0\(rest)" : rest.isMultiple(of: 10) ? "\(rest / 10)" : "\(rest)"
  return sign + "\(whole).\(decimals)"
}

/// A string on one line, in quotes.
private func quoted(_ string: String) -> String {
  var result = "\""
  for scalar in string.unicodeScalars { result += scalar.escaped(asASCII: false) }
  return result + "\""
}
