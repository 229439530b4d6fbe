import Numerics

/// A chosen column as features: one of numbers as it is, one of words coded.
///
/// Words of a column with two of them become 0 and 1, in the order of the words; male is 0 and female 1. Of
/// more words each becomes a feature that is 1 where the word stands and 0 elsewhere (one-hot).
struct CodedColumn {
  var features: [Feature]
  /// The values of each feature, one for every customer.
  let values: [[Double]]
  /// What its user should know of the coding.
  let notes: [Note]

  /// The most words that become features.
  static let wordLimit = 12

  init(_ feature: Feature, numbers: [Double]) {
    features = [feature]
    values = [numbers]
    notes = []
  }

  /// No word may be missing.
  init(_ column: WordColumn, place: Int, scaling: Scaling) {
    func feature(_ coding: Feature.Coding) -> Feature {
      Feature(column: column.name, place: place, coding: coding)
    }
    let genders = column.words.map { column.isGender ? Gender.code($0) : nil }
    if !genders.contains(nil) {
      values = [column.codes.map { $0.flatMap { genders[$0] } ?? .nan }]
      (features, notes) = ([feature(.gender)], [.genderCoded(feature(.gender))])
    } else if column.words.count <= 2 {
      let coded = feature(.words(column.words))
      values = [column.codes.map { $0.map(Double.init) ?? .nan }]
      (features, notes) = ([coded], [.wordsCoded(coded, words: column.words)])
    } else {
      features = column.words.map {
        Feature(column: "\(column.name) = \($0)", place: place, coding: .word($0))
      }
      values = column.words.indices.map { word in column.codes.map { $0 == word ? 1 : 0 } }
      notes = [.oneHot(feature(.numbers), words: column.words, scaling)]
    }
  }
}
