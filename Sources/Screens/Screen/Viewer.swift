import Characters
import Drawing

/// A player in a terminal of some size: keys that scroll the words are taken here, all others go to the
/// player. Holds everything that the loop of a terminal has to know, so that the loop itself is thin.
public struct Viewer<Shown: Player> {
  /// What is shown.
  public var player: Shown
  /// Cells in a row of the terminal.
  public private(set) var columns: Int
  /// Rows of the terminal.
  public private(set) var rows: Int
  /// The colors of what is not from a picture.
  public let colors: ScreenLayout.Colors
  private var scroll = 0

  /// A player in a terminal of this size.
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

  /// Takes a key; those that scroll are the viewer’s own.
  public mutating func press(_ key: Key) -> Request {
    let before = player.screen
    if let lines = turn(key, before), hasScrolled(by: lines) { return .nothing }
    let request = player.press(key)
    let after = player.screen
    if before.position != after.position || before.paragraphs != after.paragraphs { scroll = 0 }
    return request
  }

  /// How many lines of the words a key goes forward; `nil` for keys that turn no pages.
  private func turn(_ key: Key, _ screen: Screen) -> Int? {
    let page = max(1, layout.wordRows - 1)
    switch key {
    case .pageDown: return page
    case .pageUp: return -page
    case .character(" ") where screen.isRead && screen.entry == nil: return page
    case .down where screen.isRead: return 1
    case .up where screen.isRead: return -1
    default: return nil
    }
  }

  /// Scrolls the words, if there is anywhere to go.
  private mutating func hasScrolled(by lines: Int) -> Bool {
    let target = min(max(0, scroll + lines), layout.furthest)
    defer { scroll = target }
    return target != scroll
  }
}
