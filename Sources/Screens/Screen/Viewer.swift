import Characters
import Drawing

/// A player in a terminal of some size: keys that scroll the words are taken here, all others go to the
/// player. Holds everything that the loop of a terminal has to know, so that the loop itself is thin.
public struct Viewer<Shown: Player> {
  public var player: Shown
  public private(set) var columns: Int
  public private(set) var rows: Int
  public let colors: ScreenLayout.Colors
  private var scroll = 0

  public init(_ player: Shown, columns: Int, rows: Int, colors: ScreenLayout.Colors) {
    self.player = player
    self.columns = columns
    self.rows = rows
    self.colors = colors
  }

  /// What the terminal is to show.
  public var layout: ScreenLayout {
    ScreenLayout(player.screen, columns: columns, rows: rows, scroll: scroll, colors: colors)
  }

  /// The terminal has another size now.
  public mutating func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    scroll = min(scroll, layout.furthest)
  }

  public mutating func press(_ key: Key) -> Request {
    if (key == .pageDown || key == .pageUp), hasScrolled(forward: key == .pageDown) { return .nothing }
    let before = player.screen
    let request = player.press(key)
    let after = player.screen
    if before.position != after.position || before.paragraphs != after.paragraphs { scroll = 0 }
    return request
  }

  /// Turns a page of the words, if there is one.
  private mutating func hasScrolled(forward: Bool) -> Bool {
    let layout = layout
    let page = max(1, layout.wordRows - 1)
    let target = forward ? min(scroll + page, layout.furthest) : max(0, scroll - page)
    defer { scroll = target }
    return target != scroll
  }
}
