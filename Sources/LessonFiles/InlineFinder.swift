import Lessons
import Words

/// Finds in the source what cmark made of it, from left to right.
///
/// cmark tells the line of a text, but not its column where a paragraph is indented or quoted. Texts come in
/// the order of the source, so each is looked for from where the one before ended.
struct InlineFinder {
  private let source: SourceLines
  private(set) var line: Int
  /// Characters of the line that lie behind.
  private(set) var passed: Int

  init(_ source: SourceLines, from position: Position) {
    self.source = source
    line = position.line
    passed = max(0, position.column - 1)
  }

  var position: Position { Position(line: line, column: passed + 1) }

  /// Goes to the start of a line unless it is there already or beyond.
  mutating func enter(line next: Int) {
    guard next > line else { return }
    (line, passed) = (next, 0)
  }

  /// Goes behind the next occurrence of a text as it was written, with escapes and entities.
  /// Returns the columns of its characters; where it is not found, all are the present one.
  mutating func pass(_ text: String) -> [Int] {
    let wanted = Array(text)
    let characters = source[line]
    if let first = wanted.first {
      var start = passed
      while start < characters.count {
        if Self.canBegin(first, characters[start]),
          let columns = Self.match(wanted, characters, from: start, readsEntities: true)
            ?? Self.match(wanted, characters, from: start, readsEntities: false)
        {
          passed = columns.end
          return columns.starts.map { $0 + 1 }
        }
        start += 1
      }
    }
    return Array(repeating: min(passed, characters.count) + 1, count: wanted.count)
  }

  private static func canBegin(_ wanted: Character, _ found: Character) -> Bool {
    found == wanted || found == "\\" || found == "&"
  }

  private static func match(
    _ wanted: [Character], _ characters: [Character], from start: Int, readsEntities: Bool
  ) -> (starts: [Int], end: Int)? {
    var starts: [Int] = []
    var index = start
    for character in wanted {
      guard index < characters.count else { return nil }
      if readsEntities, let end = endOfEntity(characters, from: index) {
        starts.append(index)
        index = end
        continue
      }
      let isEscape =
        characters[index] == "\\" && index + 1 < characters.count && characters[index + 1] == character
      if isEscape { index += 1 }
      guard characters[index] == character else { return nil }
      starts.append(index)
      index += 1
    }
    return (starts, index)
  }

  /// Where an entity such as `&amp;` ends that begins here.
  private static func endOfEntity(_ characters: [Character], from start: Int) -> Int? {
    guard characters[start] == "&" else { return nil }
    let name = characters[(start + 1)...].prefix(32).prefix { $0.isLetter || $0.isNumber || $0 == "#" }
    let end = start + 1 + name.count
    return !name.isEmpty && end < characters.count && characters[end] == ";" ? end + 1 : nil
  }
}
