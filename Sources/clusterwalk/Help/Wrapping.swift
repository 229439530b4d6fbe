/// Text broken into lines of at most `width` characters, at spaces. A longer word has a line of its own.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + 1 + word.count <= width {
      lines[lines.count - 1] = last + " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines
}

/// A term in the left column, what it means in the right one.
func entry(_ term: String, _ meaning: String, column: Int, width: Int) -> [String] {
  let lines = wrapped(meaning, width: width - column)
  let margin = String(repeating: " ", count: column)
  // A term that reaches into the right column has its line to itself.
  let fits = term.count + 2 <= column - 2
  let first = "  " + term
  guard fits, let opening = lines.first else { return [first] + lines.map { margin + $0 } }
  let gap = String(repeating: " ", count: column - first.count)
  return [first + gap + opening] + lines.dropFirst().map { margin + $0 }
}
