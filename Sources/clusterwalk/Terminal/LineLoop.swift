import Characters
import Glibc
import Screens

/// Shows a player as lines of text, for pipes and terminals without control sequences, until it wants to
/// quit or the input ends.
struct LineLoop<Shown: Player> {
  private var player: Shown
  /// Does what the player asks for, and says how it went.
  private let perform: (Request, Shown) -> String
  private var input = LineReader()

  /// The width of text and figures, in cells.
  private static var columns: Int { 78 }
  private static var figureRows: Int { 22 }

  init(_ player: Shown, perform: @escaping (Request, Shown) -> String) {
    self.player = player
    self.perform = perform
  }

  /// - Parameter opening: what is said first.
  consuming func run(opening: String) throws(Failure) {
    let isTyped = isatty(STDIN_FILENO) == 1
    try write(brokenLines(opening, columns: Self.columns) + [""] + lines)
    while true {
      if isTyped { try Console.write("> ") }
      guard let line = try? input.next() else { return }
      let request = player.obey(line)
      switch request {
      case .quit: return
      case .nothing: try write(lines)
      case .figure: try write(figure)
      case .picture, .save:
        player.hear(perform(request, player))
        try write(lines)
      }
    }
  }

  private func write(_ lines: [String]) throws(Failure) {
    try Console.write((lines + [""]).joined(separator: "\n") + "\n")
  }

  /// The screen as text.
  private var lines: [String] {
    let screen = player.screen
    var lines = brokenLines(screen.position, columns: Self.columns)
    for paragraph in screen.paragraphs {
      let indent = Glyph.width(of: paragraph.mark)
      for (number, line) in paragraph.lines(columns: Self.columns).enumerated() {
        lines.append(
          (number == 0 ? harmlessMark(paragraph.mark) : String(repeating: " ", count: indent)) + line)
      }
    }
    if let figure = screen.figure {
      lines += brokenLines("Picture: " + figure.alternative, columns: Self.columns)
    }
    return lines
  }

  private func harmlessMark(_ mark: String) -> String {
    Glyph.glyphs(of: mark).reduce(into: "") { $0 += $1.text }
  }

  private var figure: [String] {
    player.screen.figure?.draw(Self.columns, Self.figureRows).lines ?? ["There is no picture here."]
  }
}
