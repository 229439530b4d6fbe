import Customers
import Drawing
import Segments
import Words

/// The segments as a short table in the terminal, with what the marks in it mean.
struct SegmentsReport {
  let profiles: Profiles

  /// Names longer than this are cut.
  private static let nameLimit = 48

  var lines: [String] {
    let header = ["segment", "customers", "share", "name"] + measures.map { name(of: $0) } + ["medoid"]
    let rows = profiles.map(row)
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    let table = ([header] + rows).map { cells in
      let padded = cells.indices.map { column in
        pad(cells[column], to: widths[column], isLeft: column == Self.nameColumn)
      }
      return String(padded.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
    let marks = Set(profiles.compactMap(\.caution))
    let notes = [Caution.veryFew, .few].filter(marks.contains).map { "\($0.mark) \($0.words)" }
    return table + ["Columns of numbers show the segments' means."] + notes
  }

  private static let nameColumn = 3

  /// The features that were clustered and are columns of numbers, as many as fit.
  private var measures: [Int] {
    Array(profiles.columns.measures.indices.filter { profiles.columns.measures[$0].isClustered }.prefix(3))
  }

  private func name(of measure: Int) -> String {
    harmless(profiles.columns.measures[measure].feature.header, limit: 22)
  }

  private func row(_ profile: Profile) -> [String] {
    let means = measures.map { index in
      profile.measures[index].segment.map { NumberText.rounded($0.mean) } ?? ""
    }
    return [
      String(profile.number),
      NumberText.fixed(Double(profile.size), decimals: 0)
        + (profile.caution?.mark ?? "").padded(to: profiles.contains { $0.caution != nil } ? 2 : 0),
      NumberText.percent(profile.share), harmless(profile.name, limit: Self.nameLimit),
    ] + means + [harmless(profiles.customer(profile.medoid.row), limit: 16)]
  }

  private func pad(_ text: String, to width: Int, isLeft: Bool) -> String {
    let gap = String(repeating: " ", count: width - text.count)
    return isLeft ? text + gap : gap + text
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

extension Feature {
  /// The short name with its unit: "income (k$)".
  fileprivate var header: String { unit.map { "\(shortName) (\($0))" } ?? shortName }
}
