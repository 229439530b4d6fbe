/// A key that was pressed in a terminal.
public enum Key: Hashable, Sendable {
  /// A key that types something: a letter, a digit, a blank.
  case character(Character)
  /// Arrows.
  case left, right, up, down
  /// Keys for going far.
  case home, end, pageUp, pageDown
  /// Keys for typing.
  case enter, tab, backspace, delete, escape
  /// Control and L: the screen is to be drawn anew.
  case redraw
  /// Control and D: there is nothing more to come.
  case endOfInput
}
