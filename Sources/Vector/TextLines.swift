import Drawing

/// The lines that a text is broken into: at blanks, behind hyphens and slashes, between ideographs, and
/// within a word where it is longer than a line.
package struct TextLines {
  package let lines: [String]

  package init(_ text: Text, metrics: any TextMetrics) {
    let words = XMLText.paragraph(text.string)
    guard let room = text.wrapWidth else {
      lines = [words]
      return
    }
    let breaking = LineBreaking(style: text.style, room: room, metrics: metrics)
    let most = text.maximumLines.map { max(1, $0) } ?? Int.max
    lines = breaking.lines(of: words, most: most)
  }
}

/// How lines are filled.
private struct LineBreaking {
  let style: TextStyle
  let room: Double
  let metrics: any TextMetrics

  func lines(of words: String, most: Int) -> [String] {
    if fits(words) { return [words] }
    var lines: [String] = []
    var rest = words[...]
    while !rest.isEmpty {
      if lines.count == most - 1 && !fits(rest) { return lines + [ellipsized(rest)] }
      let end = endOfLine(rest)
      lines.append(trimmed(rest[..<end]))
      rest = rest[end...]
    }
    return lines
  }

  private func fits(_ words: some StringProtocol) -> Bool {
    // As exact as Pango measures.
    metrics.width(String(words), style) <= room + 1.0 / 1024
  }

  private func trimmed(_ words: Substring) -> String {
    var words = words
    while words.last == " " { words.removeLast() }
    return String(words)
  }

  /// Where the first line ends: as many pieces as fit, or a part of the first one.
  private func endOfLine(_ words: Substring) -> Substring.Index {
    var end = words.startIndex
    for next in Breaks(words) {
      if !fits(trimmed(words[..<next])) { break }
      end = next
    }
    return end > words.startIndex ? end : endOfLetters(words)
  }

  /// Where the letters end that fit, one at least.
  private func endOfLetters(_ words: Substring) -> Substring.Index {
    var end = words.index(after: words.startIndex)
    while end < words.endIndex {
      let next = words.index(after: end)
      if !fits(words[..<next]) { break }
      end = next
    }
    return end
  }

  private func ellipsized(_ words: Substring) -> String {
    var end = words.startIndex
    while end < words.endIndex {
      let next = words.index(after: end)
      if !fits(words[..<next] + "…") { break }
      end = next
    }
    return words[..<end] + "…"
  }
}

/// The places where a line may end, in order, the end of the text the last.
///
/// What captions and headings need of the Unicode line breaking algorithm (UAX 14, rules LB12 to LB30).
private struct Breaks: Sequence, IteratorProtocol {
  private let words: Substring
  private var index: Substring.Index

  init(_ words: Substring) {
    self.words = words
    index = words.startIndex
  }

  mutating func next() -> Substring.Index? {
    while index < words.endIndex {
      let letter = words[index]
      index = words.index(after: index)
      guard index < words.endIndex else { return index }
      if Self.isBreak(between: letter, and: words[index]) { return index }
    }
    return nil
  }

  private static func isBreak(between before: Character, and after: Character) -> Bool {
    if after == " " { return false }
    switch before {
    case " ", "\u{200B}", "\u{2014}": return true
    case "-", "\u{2010}", "\u{2013}", "/", "|": return !after.isNumber && !isClosing(after) && after != before
    default: return isIdeograph(before) && !isClosing(after) || isIdeograph(after) && !isOpening(before)
    }
  }

  private static func isClosing(_ letter: Character) -> Bool {
    ",.;:!?)]}%’”…、。，．：；！？）」』】-/".contains(letter)
  }

  private static func isOpening(_ letter: Character) -> Bool { "([{‘“（「『【".contains(letter) }

  /// Han, kana and the like, between which lines end anywhere.
  private static func isIdeograph(_ letter: Character) -> Bool {
    switch letter.unicodeScalars.first?.value ?? 0 {
    case 0x2E80...0x2FFF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
