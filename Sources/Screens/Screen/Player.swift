/// Something that shows screens and is driven by keys, or by lines where there are none: one run of an
/// algorithm, a lesson.
///
/// A player is a value. What it does to itself is all it does: what reaches files, it asks for.
public protocol Player {
  /// What is shown now.
  var screen: Screen { get }
  /// Takes a key.
  mutating func press(_ key: Key) -> Request
  /// Takes a line that was typed where keys can't be told apart.
  mutating func obey(_ line: String) -> Request
  /// Takes what came of a request.
  mutating func hear(_ answer: String)
}

/// What a player wants to have done.
public enum Request: Hashable, Sendable {
  /// Nothing but to be shown again.
  case nothing
  /// To end.
  case quit
  /// What was done is to be kept.
  case save
  /// The picture that is shown now, as a file.
  case picture
  /// The figure that is shown now, as characters, in the text: for those who work with lines.
  case figure
}
