import Words

/// Something about the features that is no mistake but that their user should know.
public enum Note: Hashable, Sendable {
  /// No column names the customers: their row numbers do.
  case customersNumberedByRow
  /// Gender became a number: male 0, female 1.
  case genderCoded(Feature)
  /// Words became a number, the first 0 and the second 1.
  case wordsCoded(Feature, words: [String])
  /// Each word of a column became a feature that is 1 where the word stands and 0 elsewhere.
  case oneHot(Feature, words: [String], Scaling)
  /// The column that names the customers is a feature.
  case identifierIsFeature(Feature)
  /// All customers have the same value: the feature tells none of them apart.
  case constant(Feature)
  /// Robust scaling found both quartiles equal and left the feature's spread as it is.
  case equalQuartiles(Feature)

  /// The note as a sentence.
  public var sentence: String {
    switch self {
    case .customersNumberedByRow:
      "No column names the customers, so their row numbers do."
    case .genderCoded(let feature):
      """
      “\(harmless(feature.column))” is coded as a number, male 0 and female 1: scaled, it may split every \
      segment in two.
      """
    case .wordsCoded(let feature, let words):
      """
      “\(harmless(feature.column))” is coded as a number, \
      \(words.enumerated().map { "“\(harmless($1))” \($0)" }.joined(separator: " and ")).
      """
    case .oneHot(let feature, let words, let scaling):
      """
      “\(harmless(feature.column))” became \(words.count) features, one for each of its words, 1 where it \
      stands and 0 elsewhere
      """
        + (scaling == .standard ? ": scaled, a rare word counts for more than a frequent one." : ".")
    case .identifierIsFeature(let feature):
      "“\(harmless(feature.column))” names the customers; as a feature it has no meaning."
    case .constant(let feature):
      "“\(harmless(feature.column))” is the same for every customer, so it tells none of them apart."
    case .equalQuartiles(let feature):
      "“\(harmless(feature.column))” has equal quartiles, so robust scaling centers it and leaves its spread."
    }
  }
}

extension Note {
  /// The column whose words, other than those for gender, became numbers.
  public var codedColumn: String? {
    switch self {
    case .wordsCoded(let feature, _), .oneHot(let feature, _, _): feature.column
    default: nil
    }
  }
}
