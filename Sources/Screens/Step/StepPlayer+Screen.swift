import Characters
import Customers
import Drawing
import Runs
import Scenes
import Words

extension StepPlayer {
  /// The step, or what covers it.
  public var screen: Screen {
    if showsHelp { return helpScreen }
    return Screen(
      title: walk.scene.title.algorithm, position: position, figure: figure, paragraphs: paragraphs,
      entry: typing.map { Screen.Entry(label: $0.purpose.label, text: $0.text) }, hints: hints)
  }

  private var position: String {
    switch hand {
    case nil: "Step \(step + 1) of \(lastStep + 1) · \(walk.scene.beat(at: step).position)"
    case .placing: "Place the centroids yourself"
    case .picking: "Choose the next merge yourself"
    }
  }

  // MARK: Words

  private var paragraphs: [Screen.Paragraph] {
    let said = replies.map { Screen.Paragraph($0, .reply) }
    guard let hand else { return said + caption }
    return said + words(for: hand)
  }

  private var caption: [Screen.Paragraph] {
    let caption = walk.scene.beat(at: step).caption
    var result = [Screen.Paragraph(caption.headline, .strong)]
    if !caption.detail.isEmpty { result.append(Screen.Paragraph(caption.detail)) }
    if let question { result.append(Screen.Paragraph("Guess first (g): \(question.text)", .quiet)) }
    if step == lastStep, let ending = walk.ending { result.append(Screen.Paragraph(ending, .reply)) }
    if step == 0 {
      let title = walk.scene.title
      result.append(Screen.Paragraph("\(title.settings.sentence) Data: \(title.source).", .quiet))
    }
    return result
  }

  private func words(for hand: Hand) -> [Screen.Paragraph] {
    switch hand {
    case .placing(let marks, _, _):
      var count = 0
      if case .centroids(let all, _, _) = walk.construction { count = all }
      let here = canPoint ? " Here: \(cursorWords)." : ""
      return [
        Screen.Paragraph("Where does centroid \(marks.count + 1) of \(count) go?", .strong),
        Screen.Paragraph(
          canPoint
            ? "Move the cross with the arrows and press Enter, or type two numbers.\(here)"
            : "Type \(NumberText.count(walk.features.features.count, "number")), one for each feature."),
      ]
    case .picking(let rows, _):
      let first = rows.first.map {
        "With the cluster of customer \(harmless(walk.features.customers[$0], limit: 24)): which other one?"
      }
      return [
        Screen.Paragraph(
          first ?? "Which two clusters are nearest, by \(value(ofOption: "linkage")) linkage?", .strong),
        Screen.Paragraph(
          """
          Move the cross with the arrows and press Enter at each, or type two customers. Here: \
          \(cursorWords).
          """
        ),
      ]
    }
  }

  private func value(ofOption name: String) -> String {
    options.first { $0.name == name }.map { value(of: $0) } ?? ""
  }

  // MARK: The figure

  private var figure: Screen.Figure {
    let (hand, walk, step, cursor) = (hand, walk, step, canPoint ? cursor : nil)
    let theme = Theme.terminal
    return Screen.Figure(alternative: alternative) { columns, rows in
      let rect = Look.cellRect(columns: columns, rows: rows)
      let look = Look.cells(theme, metrics: CellMetrics())
      let (scene, picture) = Self.picture(walk, step: step, hand, in: rect, look: look)
      var grid = CharacterGrid(picture, columns: columns, rows: rows, paper: theme.paper, ink: theme.ink)
      guard hand != nil else { return grid }
      let plot = scene.plot(in: rect, look: look)
      func mark(_ place: Point, _ text: String, left: Int) {
        let at = plot(place)
        let style = CharacterStyle(foreground: theme.paper, background: theme.ink, isStrong: true)
        grid.write(
          text, row: Int((at.y / CellMetrics.rowHeight).rounded(.down)),
          column: Int(at.x.rounded(.down)) - left, style: style)
      }
      if case .picking(let rows, _) = hand { for row in rows { mark(scene.places[row], "( )", left: 1) } }
      if let cursor { mark(cursor, "┼", left: 0) }
      return grid
    }
  }

  private static func picture(
    _ walk: Walk, step: Int, _ hand: Hand?, in rect: Rect, look: Look
  ) -> (any ScatterScene, Picture) {
    if case .placing(let marks, let preview, _) = hand {
      if let preview {
        return (preview.scene, preview.scene.panel(at: marks.count - 1, in: rect, look: look))
      }
      if case .centroids(_, let empty, _) = walk.construction { return (walk.scene, empty(rect, look)) }
    }
    return (walk.scene, walk.scene.panel(at: step, in: rect, look: look))
  }

  private var alternative: String {
    switch hand {
    case nil, .picking: walk.scene.beat(at: step).alternative
    case .placing(let marks, _, _):
      "The customers, and \(NumberText.count(marks.count, "centroid")) placed by hand."
    }
  }

  // MARK: Keys

  private var hints: [Screen.KeyHint] {
    typealias Hint = Screen.KeyHint
    if typing != nil { return [Hint("Enter", "done"), Hint("Esc", "leave")] }
    if hand != nil {
      return [
        Hint("←↑↓→", "move"), Hint("Enter", "take"), Hint("0-9", "type"), Hint("⌫", "undo"),
        Hint("Esc", "leave"),
        Hint("?", "help"), Hint("q", "quit"),
      ]
    }
    var result = [Hint("→", "next"), Hint("←", "back"), Hint("q", "quit"), Hint("?", "help")]
    if question != nil { result += [Hint("g", "guess"), Hint("h", "hint")] }
    switch walk.construction {
    case .nothing: break
    case .centroids: result.append(Hint("c", "place centroids"))
    case .merge: result.append(Hint("c", "choose a merge"))
    }
    result.append(Hint("p", "picture"))
    return result
      + Self.settingKeys.prefix(4).filter { pair in options.contains { $0.name == pair.option } }
      .map { Hint(String($0.key), $0.option) }
  }

  private var helpScreen: Screen {
    typealias Line = Screen.Paragraph
    let keys: [(String, String)] =
      [
        ("→ Enter Space", "the next step"), ("← Backspace", "the step before"),
        ("Home End", "the first step, the last step"),
        ("PgDn PgUp", "the next \(walk.roundName), the one before"),
        ("a number", "to that step"), ("i", "to \(walk.roundName) N"),
        ("g, h, r", "guess what comes next; a hint; the answer"),
        ("c", "place the centroids, or choose the next merge, yourself"),
      ]
      + Self.settingKeys.compactMap { pair in
        options.first { $0.name == pair.option }.map { (String(pair.key), "\($0.name): \($0.help)") }
      } + [
        ("p", "write the picture of this step as a PNG file"),
        (":", "type a command: next, back, go 12, k 4, seed 7, place 60 50, see, picture, quit …"),
        ("q", "quit"),
      ]
    let width = keys.map { Glyph.width(of: $0.0) }.max() ?? 0
    return Screen(
      title: walk.scene.title.algorithm, position: "Help",
      paragraphs: keys.map { key, meaning in
        Line(meaning, mark: key + String(repeating: " ", count: width - Glyph.width(of: key) + 2))
      }, hints: [Screen.KeyHint("any key", "back to the run"), Screen.KeyHint("q", "quit")])
  }
}
