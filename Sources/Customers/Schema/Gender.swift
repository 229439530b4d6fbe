/// Gender as a number, for those who ask for it: male 0, female 1.
public enum Gender {
  /// The words that are understood, in small letters.
  package static let codes: [(word: String, code: Double)] = [
    ("male", 0), ("m", 0), ("man", 0), ("female", 1), ("f", 1), ("w", 1), ("woman", 1),
  ]

  /// The number of a word; nil where it is none of them.
  public static func code(_ text: String) -> Double? {
    let word = text.trimmed.lowercased()
    return codes.first { $0.word == word }?.code
  }
}
