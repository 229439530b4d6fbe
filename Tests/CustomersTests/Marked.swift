import Customers
import Testing
import Words

/// Text with a `▸` before each place where something is wrong, which is how tests say where that is.
struct Marked {
  let bytes: [UInt8]
  let positions: [Position]

  init(_ text: String) {
    var plain = ""
    var positions: [Position] = []
    var (line, column) = (1, 1)
    for character in text {
      if character == "▸" {
        positions.append(Position(line: line, column: column))
        continue
      }
      plain.append(character)
      if character == "\n" || character == "\r" || character == "\r\n" {
        (line, column) = (line + 1, 1)
      } else {
        // A byte-order mark is no character of the first line.
        column += character == "\u{FEFF}" && (line, column) == (1, 1) ? 0 : 1
      }
    }
    bytes = Array(plain.utf8)
    self.positions = positions
  }
}

let testSource = Source(name: "test.csv")

func table(_ text: String) throws -> Table {
  try Table(parsing: Array(text.utf8), file: "test.csv")
}

func cells(_ table: Table) -> [[String]] {
  (0..<table.rowCount).map { row in
    table.columns.indices.map { table.text(row: row, column: $0) }
  }
}

/// Expects these findings at the markers, in order, from reading the table and the features.
func expectProblems(
  _ text: String, features: [String]? = nil, scaling: Scaling = .standard,
  _ findings: [Problem.Finding], sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = Marked(text)
  do throws(DataErrors) {
    let table = try Table(parsing: marked.bytes, file: "test.csv")
    _ = try table.features(selecting: features, scaling: scaling, source: testSource)
    Issue.record("nothing was wrong", sourceLocation: sourceLocation)
  } catch {
    #expect(error.problems.map(\.finding) == findings, sourceLocation: sourceLocation)
    #expect(error.problems.map(\.position) == marked.positions, sourceLocation: sourceLocation)
  }
}
