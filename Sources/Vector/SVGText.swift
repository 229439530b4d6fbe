import Drawing

/// Words as an element of text, with an element for each line where there are several.
struct SVGText {
  private let text: Text
  private let lines: [String]
  private let metrics: any TextMetrics

  init(_ text: Text, metrics: any TextMetrics) {
    self.text = text
    self.metrics = metrics
    lines = TextLines(text, metrics: metrics).lines
  }

  /// The element, with the text's point at `origin`.
  func element(at origin: Point, scale: Double) -> String {
    let size = text.style.size * scale
    guard size > 0 && size.isFinite, lines.contains(where: { !$0.isEmpty }) else { return "" }
    let x = SVGNumber.text(origin.x)
    func y(_ line: Int) -> String {
      SVGNumber.text(origin.y + scale * (drop + Double(line) * text.lineHeight * text.style.size))
    }
    var element = "<text x=\"\(x)\" y=\"\(y(0))\" font-size=\"\(SVGNumber.text(size))\""
    if text.style.weight == .bold { element += " font-weight=\"700\"" }
    if text.style.tabularDigits { element += " font-variant=\"tabular-nums\"" }
    element += text.color.attributes("fill") + anchor
    if lines.contains(where: Self.losesSpaces) { element += " xml:space=\"preserve\"" }
    if lines.count == 1 {
      return element + "\(length(lines[0], scale))>\(XMLText.escaped(lines[0]))</text>\n"
    }
    element += ">"
    for (number, line) in lines.enumerated() where !line.isEmpty {
      // What is taken over into other files keeps its words apart. Elsewhere a blank would move the line.
      if number > 0 && text.alignment == .start { element += " " }
      element += "<tspan x=\"\(x)\" y=\"\(y(number))\"\(length(line, scale))>\(XMLText.escaped(line))</tspan>"
    }
    return element + "</text>\n"
  }

  /// How far below the text's point its first baseline lies, in the units of the picture.
  private var drop: Double {
    let extent = metrics.extent(
      of: text.string, style: text.style, wrapWidth: text.wrapWidth, maximumLines: text.maximumLines,
      lineHeight: text.lineHeight)
    return switch text.anchor {
    case .baseline: 0
    case .top: extent.baseline
    case .center: extent.baseline - extent.height / 2
    case .bottom: extent.baseline - extent.height
    }
  }

  /// How wide the line was laid out.
  private func length(_ line: String, _ scale: Double) -> String {
    let width = metrics.width(line, text.style) * scale
    guard width > 0 && width.isFinite, line.unicodeScalars.count > 1 else { return "" }
    return " textLength=\"\(SVGNumber.text(width))\" lengthAdjust=\"spacingAndGlyphs\""
  }

  /// Where the lines stand at their points. Words written from right to left start at their right end, but
  /// are aligned as any others.
  private var anchor: String {
    let isRightToLeft = Self.isRightToLeft(text.string)
    let direction = isRightToLeft ? " direction=\"rtl\"" : ""
    return switch (text.alignment, isRightToLeft) {
    case (.start, false), (.end, true): direction
    case (.middle, _): direction + " text-anchor=\"middle\""
    case (.end, false), (.start, true): direction + " text-anchor=\"end\""
    }
  }

  private static func losesSpaces(_ line: String) -> Bool {
    var last: Unicode.Scalar = " "
    for scalar in line.unicodeScalars {
      if scalar == " " && last == " " { return true }
      last = scalar
    }
    return last == " "
  }

  /// Whether the first letter is one of a script that is written from right to left (UAX 9, rule P2).
  private static func isRightToLeft(_ words: String) -> Bool {
    for scalar in words.unicodeScalars where scalar.properties.isAlphabetic {
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        return true
      default: return false
      }
    }
    return false
  }
}
