import Customers
import Words

/// The lines between `---` at the head of a lesson: `key: value`, one a line.
package struct FrontMatter: Hashable, Sendable {
  package let entries: [Entry]
  /// How many lines it takes, both fences included; 0 where there is none.
  let lineCount: Int

  /// How many lines the front matter of a text takes.
  package static func lineCount(_ source: SourceLines) -> Int {
    guard isFence(source[1]) else { return 0 }
    return (2..<max(2, source.lines.count + 1)).first { isFence(source[$0]) } ?? 0
  }

  package struct Entry: Hashable, Sendable {
    package let key: String
    package let value: String
    package let keyPosition: Position
    package let valuePosition: Position
  }

  package subscript(key: String) -> Entry? { entries.first { $0.key == key } }

  static let fence: [Character] = ["-", "-", "-"]

  init(_ source: SourceLines, problems: inout [LessonProblem]) {
    var entries: [Entry] = []
    let end = Self.lineCount(source)
    guard end > 0 else {
      problems.append(LessonProblem(at: Position(line: 1, column: 1), .noFrontMatter))
      (self.entries, lineCount) = ([], 0)
      return
    }
    for number in 2..<end {
      let line = source[number]
      guard let start = line.firstIndex(where: { !$0.isWhitespace }), line[start] != "#" else { continue }
      guard let colon = line.firstIndex(of: ":"), colon > start else {
        problems.append(
          LessonProblem(at: Position(line: number, column: start + 1), .noKeyAndValue(String(line[start...])))
        )
        continue
      }
      let key = String(line[start..<colon])
      let keyPosition = Position(line: number, column: start + 1)
      let from = line[(colon + 1)...].firstIndex { !$0.isWhitespace } ?? colon + 1
      var value = line[from...]
      while value.last?.isWhitespace == true { value.removeLast() }
      let entry = Entry(
        key: key, value: String(value), keyPosition: keyPosition,
        valuePosition: Position(line: number, column: from + 1))
      if entries.contains(where: { $0.key == key }) {
        problems.append(LessonProblem(at: keyPosition, .repeatedKey(key)))
      } else if value.isEmpty {
        problems.append(LessonProblem(at: keyPosition, .emptyValue(key)))
      } else {
        entries.append(entry)
      }
    }
    self.entries = entries
    lineCount = end
  }

  private static func isFence(_ line: [Character]) -> Bool {
    line.prefix(3) == fence[...] && line.dropFirst(3).allSatisfy { $0.isWhitespace }
  }
}
