/// Words that people and programs write where a value is missing. Capitals do not count.
enum MissingWord {
  /// Among words, these may be meant: a membership of `none`, a status `unknown`.
  private static let meaningful: Set<String> = ["none", "missing", "unknown"]
  private static let others: Set<String> = [
    "na", "n/a", "n.a.", "#n/a", "#na", "<na>", "nan", "null", "nil", "-", "–", "—", "?", ".",
  ]
  private static let longest = 9

  /// Whether a text stands for a missing number.
  static func replacesNumber(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let word = text.lowercased()
    return others.contains(word) || meaningful.contains(word)
  }

  /// Whether a text stands for a missing word.
  static func replacesWord(_ text: String) -> Bool {
    text.utf8.count <= longest && others.contains(text.lowercased())
  }
}
