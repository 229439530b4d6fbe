import Characters
import Customers
import Segments
import Words

/// The segments as a short table in the terminal, with what the marks in it mean.
public struct SegmentsReport {
  private let profiles: Profiles

  /// Names longer than this are cut.
  private static let nameLimit = 48

  /// The report on these segments.
  public init(_ profiles: Profiles) { self.profiles = profiles }

  /// The table, then what its marks mean.
  public var lines: [String] {
    let marks = Set(profiles.compactMap { $0.caution })
    let notes = [Caution.veryFew, .few].filter(marks.contains).map { "\($0.mark) \($0.words)" }
    return table.lines() + ["Columns of numbers show the segments' means."] + notes
  }

  private var table: TextTable {
    TextTable(
      columns: ["segment", "customers", "share"].map { TextTable.Column($0) }
        + [TextTable.Column("name", isNumbers: false)]
        + (measures.map { name(of: $0) } + ["medoid"]).map { TextTable.Column($0) },
      rows: profiles.map(row))
  }

  /// The features that were clustered and are columns of numbers, as many as fit.
  private var measures: [Int] {
    Array(profiles.columns.measures.indices.filter { profiles.columns.measures[$0].isClustered }.prefix(3))
  }

  private func name(of measure: Int) -> String {
    harmless(shortened(profiles.columns.measures[measure].feature.header, to: 22))
  }

  private func row(_ profile: Profile) -> [String] {
    let means = measures.map { index in
      profile.measures[index].segment.map {
        profile.measures[index].feature.written(NumberText.rounded($0.mean))
      } ?? ""
    }
    let marks = profiles.contains { $0.caution != nil } ? 2 : 0
    return [
      String(profile.number),
      NumberText.fixed(Double(profile.size), decimals: 0)
        + padded(profile.caution?.mark ?? "", columns: marks),
      NumberText.percent(profile.share), harmless(shortened(profile.name, to: Self.nameLimit)),
    ] + means + [harmless(profiles.customer(profile.medoid.row), limit: 16)]
  }
}

extension Feature {
  /// The short name with its unit: "income (k$)".
  fileprivate var header: String { unit.map { "\(shortName) (\($0))" } ?? shortName }
}
