import Customers
import Words

/// Reads what stands behind **Number:**, **Names:**, **Setting:** and **Centroids:**.
struct TaskKindReader {
  let prose: Prose
  let position: Position

  func kind(of quote: LeadWord.Quote) throws(LessonProblem) -> LessonTask.Kind {
    switch quote {
    case .number: .number(try number())
    case .names: .names(try names())
    case .setting: .setting(try setting())
    case .centroids: .centroids(try centroids())
    case .hint, .answer: .open
    }
  }

  /// The words without facts.
  private var text: String {
    prose.pieces.map { if case .text(let text) = $0.content { text } else { "" } }.joined()
  }

  private var trimmed: Substring { trimming(text[...]) }

  private func trimming(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// `{wcss.last} ± 10 %`, `{centroid.1.income} ± 3, k$`, `39.3 ± 1, %`.
  private func number() throws(LessonProblem) -> LessonTask.NumberQuestion {
    var rest = trimmed
    let truth: LessonTask.NumberQuestion.Truth
    if let fact = prose.facts.first?.expression {
      if prose.facts.count > 1 { throw LessonProblem(at: position, .badNumber(String(trimmed))) }
      truth = .fact(fact)
    } else {
      let digits = rest.prefix { !$0.isWhitespace }
      guard let value = LearnerNumber.value(digits) else {
        throw LessonProblem(at: position, .badNumber(String(trimmed)))
      }
      truth = .typed(value)
      rest = trimming(rest.dropFirst(digits.count))
    }
    var unit: String?
    if let comma = rest.lastIndex(of: ",") {
      unit = String(trimming(rest[rest.index(after: comma)...]))
      rest = trimming(rest[..<comma])
    }
    return LessonTask.NumberQuestion(
      truth: truth, tolerance: try tolerance(rest), unit: unit.flatMap { $0.isEmpty ? nil : $0 },
      position: prose.facts.first?.position ?? position)
  }

  private func tolerance(_ text: Substring) throws(LessonProblem) -> LessonTask.NumberQuestion.Tolerance {
    if text.isEmpty { return .within(0) }
    var body = trimming(text.first == "±" ? text.dropFirst() : "")
    let isShare = body.hasSuffix("%")
    if isShare { body = trimming(body.dropLast()) }
    guard let value = LearnerNumber.value(body), value >= 0 else {
      throw LessonProblem(at: position, .badTolerance(String(text)))
    }
    return isShare ? .share(value / 100) : .within(value)
  }

  private func names() throws(LessonProblem) -> LessonTask.NamesQuestion {
    guard prose.facts.count == 1, let fact = prose.facts.first, trimmed.isEmpty else {
      throw LessonProblem(at: position, .badNames(String(trimmed)))
    }
    return LessonTask.NamesQuestion(truth: fact.expression, position: fact.position)
  }

  /// `yours clusters: 2, 3, 4`.
  private func setting() throws(LessonProblem) -> LessonTask.SettingQuestion {
    let sides = trimmed.split(separator: ":", maxSplits: 1)
    let words = sides.first?.split(separator: " ") ?? []
    let values = sides.count > 1 ? sides[1].split(separator: ",").map { String(trimming($0)) } : []
    guard words.count == 2, values.count > 1, !values.contains(""), Set(values).count == values.count else {
      throw LessonProblem(at: position, .badSetting(String(trimmed)))
    }
    let start = place(of: words[0])
    return LessonTask.SettingQuestion(
      run: String(words[0]), setting: String(words[1]), values: values, position: start,
      settingPosition: Position(line: start.line, column: start.column + words[0].count + 1))
  }

  private func centroids() throws(LessonProblem) -> LessonTask.CentroidsQuestion {
    let words = trimmed.split(separator: " ")
    guard words.count == 1 else { throw LessonProblem(at: position, .badSetting(String(trimmed))) }
    return LessonTask.CentroidsQuestion(run: String(words[0]), position: place(of: words[0]))
  }

  /// Where a word stands that begins the text of a piece.
  private func place(of word: Substring) -> Position {
    for piece in prose.pieces {
      guard case .text(let text) = piece.content, let range = text.firstPlace(of: word) else { continue }
      let before = text.distance(from: text.startIndex, to: range.lowerBound)
      return Position(line: piece.position.line, column: piece.position.column + before)
    }
    return position
  }
}

extension LessonProblem: Error {}

extension LessonTask.Kind {
  /// The fact that is asked for.
  var askedFact: FactExpression? {
    switch self {
    case .number(let question): if case .fact(let fact) = question.truth { fact } else { nil }
    case .names(let question): question.truth
    case .choices, .setting, .centroids, .open: nil
    }
  }
}

extension [Markdown.Inline] {
  /// The picture that is all there is.
  var onlyImage: Markdown.Inline? {
    guard count == 1, case .image = self[0].kind else { return nil }
    return self[0]
  }

  /// What stands before and behind the first dash between blanks: a choice and its reason.
  var splitAtDash: (words: [Markdown.Inline], reason: [Markdown.Inline]?) {
    for (index, inline) in enumerated() {
      guard case .text(let text, let columns) = inline.kind, let range = text.firstPlace(of: "— ") else {
        continue
      }
      let before = text.distance(from: text.startIndex, to: range.lowerBound)
      let behind = text.distance(from: text.startIndex, to: range.upperBound)
      func part(_ text: Substring, _ columns: ArraySlice<Int>) -> Markdown.Inline {
        Markdown.Inline(
          kind: .text(String(text), columns: [Int](columns)),
          position: Position(line: inline.position.line, column: columns.first ?? inline.position.column))
      }
      let left = part(text[..<range.lowerBound], columns.prefix(before))
      let right = part(text[range.upperBound...], columns.dropFirst(behind))
      return ([Markdown.Inline](self[..<index]) + [left], [right] + self[(index + 1)...])
    }
    return (self, nil)
  }
}
