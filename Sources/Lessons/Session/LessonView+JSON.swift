import Words

/// How a screen is handed to a page: keys whose values say nothing are left out.
extension LessonView {
  /// The screen with all its words.
  public var json: JSON {
    .object([
      ("heading", heading.json), ("screen", .integer(screen)), ("screens", .integer(screenCount)),
      ("continues", .bool(isContinuation)), ("passages", .array(passages.map { $0.json })),
      ("task", task?.json ?? .null),
    ])
  }
}

extension LessonView.Task {
  fileprivate var json: JSON {
    .object([
      ("level", .string(level.rawValue)), ("question", question.json),
      ("choices", .array(choices.map { $0.json })), ("prompt", .string(prompt)),
      ("hints", .integer(hintCount)), ("result", result?.json ?? .null),
    ])
  }
}

extension SummaryLine {
  /// The line as a page receives it.
  public var json: JSON {
    .object(
      [("level", .string(level.rawValue)), ("question", .string(question))]
        + [("given", given), ("truth", truth), ("verdict", verdict?.rawValue)].compactMap { key, value in
          value.map { (key, .string($0)) }
        })
  }
}

extension LessonReply {
  /// The reply as a page receives it: `kind` says which it is.
  public var json: JSON {
    switch self {
    case .moved: .object([("kind", .string("moved"))])
    case .hint(let words, let number, let count):
      .object([
        ("kind", .string("hint")), ("words", words.json), ("number", .integer(number)),
        ("of", .integer(count)),
      ])
    case .graded(let grade):
      .object([
        ("kind", .string("graded")), ("verdict", .string(grade.verdict.rawValue)),
        ("headline", .string(grade.headline)), ("why", .array(grade.why.map { $0.json })),
      ])
    case .note(let words): .object([("kind", .string("note")), ("words", .string(words))])
    }
  }
}

extension [Span] {
  /// Words that look alike, each with what makes them stand out.
  fileprivate var json: JSON { .array(map { $0.json }) }
}

extension Span {
  fileprivate var json: JSON {
    let marks = [("strong", look.isStrong), ("emphasized", look.isEmphasized), ("code", look.isCode)]
    return .object(
      [("text", .string(text))] + marks.filter { $0.1 }.map { ($0.0, .bool(true)) }
        + (look.link.map { [("link", .string($0))] } ?? []))
  }
}

extension Passage where Words == [Span], Picture == LessonPicture<[Span]> {
  fileprivate var json: JSON {
    switch self {
    case .paragraph(let words): .object([("paragraph", words.json)])
    case .list(let start, let items):
      .object(
        [("list", .array(items.map { item in .array(item.map { $0.json }) }))]
          + (start.map { [("start", .integer($0))] } ?? []))
    case .quote(let passages): .object([("quote", .array(passages.map { $0.json }))])
    case .code(let code): .object([("code", .string(code))])
    case .table(let rows): .object([("table", .array(rows.map { row in .array(row.map { $0.json }) }))])
    case .picture(let picture):
      .object([("picture", picture.scene.json), ("says", picture.alternative.json)])
    }
  }
}

extension SceneReference {
  /// What is shown, and the first and the last step of it.
  fileprivate var json: JSON {
    .object([
      ("scene", .string(name)),
      ("settings", .object(settings.map { ($0.name, .string($0.value)) })),
      ("from", .string(from.text)), ("to", .string(to.text)),
    ])
  }
}
