import Characters
import Lessons
import Words

/// A lesson's screens as lines of plain text.
struct PlainLesson {
  /// Characters in a line.
  let width: Int

  /// The lines of a screen's heading.
  func heading(_ view: LessonView) -> [String] {
    let title = wrapped(harmless(view.heading.plainText, limit: .max), width: width)
    let place = "Screen \(view.screen) of \(view.screenCount)"
    return ["", place] + title + [String(repeating: "-", count: title.map(\.count).max() ?? 0), ""]
  }

  /// The lines of a passage, the last one empty; `picture` says what stands for a picture.
  func lines<Trouble: Error>(
    _ passage: LessonPassage<[Span]>, picture: (LessonPicture<[Span]>) throws(Trouble) -> [String]
  ) throws(Trouble) -> [String] {
    switch passage {
    case .paragraph(let words): return paragraph(words) + [""]
    case .code(let code):
      let body = code.last == "\n" ? code.dropLast() : code[...]
      return body.split(separator: "\n", omittingEmptySubsequences: false).map {
        "    " + harmless($0, limit: .max)
      } + [""]
    case .picture(let shown): return try picture(shown) + [""]
    case .table(let rows): return table(rows) + [""]
    case .quote(let passages):
      var lines: [String] = []
      for inner in passages { lines += try narrower(by: 2).lines(inner, picture: picture) }
      return lines.dropLast().map { "| " + $0 } + [""]
    case .list(let start, let items):
      var lines: [String] = []
      for (index, item) in items.enumerated() {
        let mark = start.map { "\($0 + index). " } ?? "- "
        var inner: [String] = []
        for passage in item { inner += try narrower(by: mark.count).lines(passage, picture: picture) }
        while inner.last == "" { inner.removeLast() }
        lines += hanging(inner, mark)
      }
      return lines + [""]
    }
  }

  func paragraph(_ words: [Span]) -> [String] {
    wrapped(harmless(words.plainText, limit: .max), width: width)
  }

  /// The question, and what there is to choose from.
  func task(_ task: LessonView.Task) -> [String] {
    var lines = wrapped(
      "\(task.level.word): \(harmless(task.question.plainText, limit: .max))", width: width)
    if !task.choices.isEmpty { lines.append("") }
    for (index, choice) in task.choices.enumerated() {
      let mark = "  \(index + 1)) "
      lines += hanging(narrower(by: mark.count).paragraph(choice), mark)
    }
    return lines + [""]
  }

  /// The reply to an answer.
  func grade(_ grade: Grade) -> [String] {
    wrapped(harmless(grade.headline, limit: .max), width: width) + grade.why.flatMap(paragraph) + [""]
  }

  /// What was predicted and what was true.
  func summary(_ session: LessonSession) -> [String] {
    var lines = ["", "What you said and what was true", String(repeating: "-", count: 31), ""]
    for (index, line) in session.summary.enumerated() {
      let mark = "\(index + 1). "
      let text = [line.question, line.outcome]
      lines += hanging(text.flatMap { wrapped(harmless($0, limit: .max), width: width - mark.count) }, mark)
    }
    return lines + ["", session.score]
  }

  // MARK: Layout

  func narrower(by count: Int) -> PlainLesson { PlainLesson(width: max(20, width - count)) }

  /// Lines behind a mark.
  private func hanging(_ lines: [String], _ mark: String) -> [String] {
    let margin = String(repeating: " ", count: mark.count)
    return lines.enumerated().map { ($0 == 0 ? mark : $1.isEmpty ? "" : margin) + $1 }
  }

  /// Columns as wide as their widest cell.
  private func table(_ rows: [[[Span]]]) -> [String] {
    let columns = rows.map { $0.count }.max() ?? 0
    let cells = rows.map { row in
      (0..<columns).map { $0 < row.count ? harmless(row[$0].plainText, limit: 60) : "" }
    }
    guard let heads = cells.first else { return [] }
    return TextTable(
      columns: heads.map { TextTable.Column($0, isNumbers: false) }, rows: Array(cells.dropFirst())
    ).lines(isRuled: true)
  }
}

extension SummaryLine {
  /// What became of a prediction, in words.
  var outcome: String {
    let own =
      switch verdict {
      case .revealed: "you had it revealed"
      case .skipped: "you skipped it"
      case nil: "not reached"
      case .right, .wrong, .done: "you said \(given ?? "nothing")"
      }
    return own + (truth.map { "; true is \($0)" } ?? "") + (verdict == .right ? ": right" : "")
  }
}
