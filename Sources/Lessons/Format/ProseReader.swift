import Customers
import Words

/// Makes prose of Markdown: finds the facts, and numbers that are typed where a fact should stand.
struct ProseReader {
  var problems: [LessonProblem] = []
  /// Links into the glossary.
  var terms: [Lesson.Term] = []
  /// Links to files beside the lesson.
  var links: [Lesson.Link] = []

  mutating func prose(_ inlines: [Markdown.Inline], allowsNumbers: Bool = false) -> Prose {
    var pieces: [Prose.Piece] = []
    read(inlines, look: TextLook(), allowsNumbers: allowsNumbers, into: &pieces)
    return Prose(pieces)
  }

  private mutating func read(
    _ inlines: [Markdown.Inline], look: TextLook, allowsNumbers: Bool, into pieces: inout [Prose.Piece]
  ) {
    for inline in inlines {
      var inner = look
      func add(_ text: String, _ look: TextLook) {
        pieces.append(Prose.Piece(content: .text(text), style: look, position: inline.position))
      }
      switch inline.kind {
      case .text(let text, let columns):
        read(
          FactScanner(text, columns: columns, line: inline.position.line), look: look,
          allowsNumbers: allowsNumbers, into: &pieces)
      case .code(let text):
        inner.isCode = true
        add(text, inner)
      case .softBreak, .lineBreak: add(" ", look)
      case .html: problems.append(LessonProblem(at: inline.position, .html))
      case .emphasis(let words):
        inner.isEmphasized = true
        read(words, look: inner, allowsNumbers: allowsNumbers, into: &pieces)
      case .strong(let words):
        inner.isStrong = true
        read(words, look: inner, allowsNumbers: allowsNumbers, into: &pieces)
      case .link(let address, let words):
        inner.link = address
        note(address, at: inline.position)
        // The years and pages of a source that is linked to.
        read(words, look: inner, allowsNumbers: true, into: &pieces)
      case .image:
        problems.append(LessonProblem(at: inline.position, .misplaced("a picture within a sentence")))
      }
    }
  }

  private mutating func read(
    _ scanner: FactScanner, look: TextLook, allowsNumbers: Bool, into pieces: inout [Prose.Piece]
  ) {
    var scanner = scanner
    while let part = scanner.next() {
      func add(_ content: Prose.Content) {
        pieces.append(Prose.Piece(content: content, style: look, position: part.position))
      }
      switch part.content {
      case .plain(let text):
        add(.text(text))
        if !allowsNumbers { problems += TypedNumber.all(in: part).map({ $0.problem }) }
      case .typed(let text): add(.text(text))
      case .braces(let text):
        if let expression = FactExpression(text[...]) {
          add(.fact(expression))
        } else {
          problems.append(LessonProblem(at: part.position, .badExpression("{\(text)}")))
        }
      case .openBrace: problems.append(LessonProblem(at: part.position, .openBrace))
      }
    }
  }

  private mutating func note(_ address: String, at position: Position) {
    if address.hasPrefix("glossary.md#") {
      terms.append(Lesson.Term(anchor: String(address.dropFirst("glossary.md#".count)), position: position))
    } else if !address.contains(":") {
      links.append(Lesson.Link(address: address, position: position))
    }
  }
}

/// Takes a text apart into what stands between braces and what does not.
struct FactScanner: IteratorProtocol {
  struct Part {
    let content: Content
    let columns: ArraySlice<Int>
    let line: Int

    var position: Position { Position(line: line, column: columns.first ?? 1) }
  }

  enum Content {
    case plain(String)
    /// `{=25}`: a number that no run says.
    case typed(String)
    case braces(String)
    case openBrace
  }

  private let characters: [Character]
  private let columns: [Int]
  private let line: Int
  private var index = 0

  init(_ text: String, columns: [Int], line: Int) {
    characters = Array(text)
    self.columns = columns
    self.line = line
  }

  mutating func next() -> Part? {
    guard index < characters.count else { return nil }
    let start = index
    let first = characters[start]
    if first == "}" { return part(.openBrace, start..<start + 1) }
    guard first == "{" else {
      let end = characters[start...].firstIndex { $0 == "{" || $0 == "}" } ?? characters.count
      return part(.plain(String(characters[start..<end])), start..<end)
    }
    guard let end = characters[(start + 1)...].firstIndex(where: { $0 == "{" || $0 == "}" }),
      characters[end] == "}"
    else { return part(.openBrace, start..<start + 1) }
    let inner = String(characters[(start + 1)..<end])
    return part(
      inner.hasPrefix("=") ? .typed(String(inner.dropFirst())) : .braces(inner), start..<end + 1)
  }

  private mutating func part(_ content: Content, _ range: Range<Int>) -> Part {
    index = range.upperBound
    return Part(
      content: content,
      columns: columns[min(range.lowerBound, columns.count)..<min(range.upperBound, columns.count)],
      line: line)
  }
}

/// A number in running text. Numbers about a run are facts; a typed one would lie as soon as the data change.
struct TypedNumber {
  let digits: String
  let position: Position

  var problem: LessonProblem { LessonProblem(at: position, .typedNumber(digits)) }

  /// The numbers in a part, but for those that are part of a word ("D2") and the years of the calendar.
  static func all(in part: FactScanner.Part) -> [TypedNumber] {
    guard case .plain(let text) = part.content else { return [] }
    let characters = Array(text)
    var found: [TypedNumber] = []
    var index = 0
    while index < characters.count {
      guard characters[index].isASCII, characters[index].isNumber else {
        index += 1
        continue
      }
      let start = index
      while index < characters.count, characters[index].isNumber || ".,".contains(characters[index]) {
        index += 1
      }
      let digits = String(characters[start..<index].reversed().drop { ".,".contains($0) }.reversed())
      let isInWord = start > 0 && characters[start - 1].isLetter
      let isYear = digits.count == 4 && (Int(digits).map { (1700...2099).contains($0) } ?? false)
      guard !isInWord, !isYear else { continue }
      let column = part.columns.dropFirst(start).first ?? part.position.column
      found.append(TypedNumber(digits: digits, position: Position(line: part.line, column: column)))
    }
    return found
  }
}
