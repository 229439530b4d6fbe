/// A key that was pressed in a terminal.
public enum Key: Hashable, Sendable {
  /// A key that types something: a letter, a digit, a blank.
  case character(Character)
  case left, right, up, down
  case home, end, pageUp, pageDown
  case enter, tab, backspace, delete, escape
  /// Control and L: the screen is to be drawn anew.
  case redraw
  /// Control and D: there is nothing more to come.
  case endOfInput
}
