import Customers
import Words

/// `segments.sql`: one SELECT of standard SQL that reads a table `customers`, keeps its columns and adds
/// `segment`, `segment_name` and `distance`, by the rule by which further customers are assigned.
///
/// The customers are cleaned and scaled with the numbers that were fitted. Squared distances (of a mixture
/// the costs: squared Mahalanobis distances less what the weights and volumes make up) are compared in the
/// order of the run's labels, so that a tie goes the same way as in `SavedSegments.assignment`.
public struct SegmentsStatement: Hashable, Sendable {
  /// The statement behind a comment on it, with a semicolon and a line end.
  public let text: String

  /// Why there is no statement.
  public struct LeftOut: Error, Hashable, Sendable {
    /// As a clause.
    public let reason: String
  }

  /// The most segments: of more, every pair of which is compared, engines refuse a statement.
  public static let segmentLimit = 100
  /// The most columns of a table: of some more, PostgreSQL and SQLite refuse a statement.
  static let columnLimit = 1600

  /// The statement for some segments.
  ///
  /// - Parameters:
  ///   - saved: the segments.
  ///   - prepared: the customers that they were made from.
  ///   - rule: by which customers are put into segments, as a clause.
  ///   - version: of the program.
  public init(
    _ saved: SavedSegments, of prepared: Prepared, rule: String, version: String
  ) throws(LeftOut) {
    let columns = KeptColumns(prepared.table)
    let table = prepared.table
    var features: [StatementColumn] = []
    for (index, coding) in saved.codings.enumerated() {
      guard let place = prepared.features.features[index].place else {
        throw LeftOut(reason: "“\(harmless(coding.column))” is no column of the file")
      }
      features.append(
        StatementColumn(
          column: table.columns[place], coding: coding, cleaning: saved.cleanings[index],
          reading: table.readings[place],
          missingWords: table.missingWords(forNumbers: table.readings[place].isNumeric),
          codings: saved.codings))
      try Self.checkForm(of: place, in: table)
    }
    try Self.check(saved, columns, features)
    let levels = StatementLevels(saved: saved, features: features, columns: columns)
    let comment = StatementComment(
      saved: saved, prepared: prepared, columns: columns, rule: rule, version: version)
    text = comment.text + levels.text
  }

  /// Refuses forms of cells that SQL can't read in the same way everywhere.
  private static func checkForm(of place: Int, in table: Table) throws(LeftOut) {
    let name = "“\(harmless(table.columns[place]))”"
    switch table.readings[place].content {
    case .numbers(let form):
      if let obstacle = StatementNumber(form: form).obstacle {
        throw LeftOut(reason: "\(name) \(obstacle)")
      }
    case .dates:
      let others = (0..<table.rowCount).contains { row in
        let text = table.presentWord(row: row, column: place)
        return text.map { !StatementDate.isISO($0) } ?? false
      }
      if others { throw LeftOut(reason: "the dates of \(name) are not written as in 2024-12-31") }
    case .words, .mixed, .nothing: break
    }
  }

  private static func check(
    _ saved: SavedSegments, _ columns: KeptColumns, _ features: [StatementColumn]
  ) throws(LeftOut) {
    if saved.segments.count > segmentLimit {
      throw LeftOut(reason: "more than \(segmentLimit) segments are too many for one statement")
    }
    let helpers = saved.columns.count * (saved.isMixture ? saved.clusters.count + 3 : 3)
    if columns.kept.count + helpers + 2 * saved.clusters.count > columnLimit {
      throw LeftOut(reason: "so many columns are too many for one statement")
    }
    if let (one, other) = columns.twins {
      throw LeftOut(
        reason: "“\(harmless(one))” and “\(harmless(other))” are one name to most databases")
    }
    let texts = columns.kept + features.flatMap { $0.words } + saved.segments.map { $0.name }
    if let text = texts.first(where: { $0.unicodeScalars.contains("\\") }) {
      throw LeftOut(reason: "databases read the backslash in “\(harmless(text))” in different ways")
    }
    if features.contains(where: { $0.words.contains { $0.unicodeScalars.count > StatementColumn.width } }) {
      throw LeftOut(reason: "a word of more than \(StatementColumn.width) letters is too long to be compared")
    }
  }
}
