import Characters

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
