import Customers
import Numerics

/// The lines of `profiles.csv`: one for every column of numbers and every value of a category, first of all
/// customers, then of each segment. Cells that do not apply are empty.
public struct ProfilesTable {
  private let profiles: Profiles

  /// The table of some segments.
  public init(_ profiles: Profiles) {
    self.profiles = profiles
  }

  /// What the columns are called.
  public static let header = [
    "segment", "segment_name", "size", "share", "column", "value", "count", "missing", "mean", "median", "q1",
    "q3", "min", "max", "index", "difference_sd", "value_share", "value_share_of_all",
  ]

  /// The whole file.
  public var text: String { CSVWriter().text(header: Self.header, rows: rows) }

  private var rows: [[String]] {
    let count = profiles.features.customers.count
    let all = ["all", "All customers", String(count), "1.0"]
    let summaries = zip(profiles.columns.measures, profiles.summaries).map { measure, summary in
      all
        + Self.cells(
          measure.feature.column, summary, missing: count - (summary?.count ?? 0), index: nil, difference: nil
        )
    }
    return summaries + profiles.flatMap(rows)
  }

  private func rows(of profile: Profile) -> [[String]] {
    let own = [
      String(profile.number), spreadsheetCell(profile.name), String(profile.size),
      profile.share.description,
    ]
    let measures = profile.measures.map { measure in
      own
        + Self.cells(
          measure.feature.column, measure.segment, missing: measure.missing, index: measure.index,
          difference: measure.differenceSD)
    }
    let categories = profile.categories.flatMap { category in
      category.values.map { value in
        let names = [category.title, value.name].map { spreadsheetCell($0) }
        return own + names + [String(value.count), String(category.missing)]
          + Array(repeating: "", count: 8) + [value.share.description, value.shareOfAll.description]
      }
    }
    return measures + categories
  }

  private static func cells(
    _ column: String, _ summary: Summary?, missing: Int, index: Double?, difference: Double?
  ) -> [String] {
    let numbers = [
      summary?.mean, summary?.quartiles.median, summary?.quartiles.first, summary?.quartiles.third,
      summary?.minimum, summary?.maximum, index, difference,
    ]
    return [
      spreadsheetCell(column), "", String(summary?.count ?? 0), String(missing),
    ] + numbers.map { $0?.description ?? "" } + ["", ""]
  }
}
