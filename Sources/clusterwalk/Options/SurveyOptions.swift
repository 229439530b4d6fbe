import Customers
import Exploration
import Words

/// Which customers to describe, before anything is clustered.
///
/// The options are those of the data, without scaling, which plays no part; but missing values may also stay
/// missing, and without a choice every column of numbers is described.
struct SurveyOptions: Hashable, Sendable {
  private let data: DataOptions

  private static let features = Setting<[String]>.list(
    "features", metavar: "LIST",
    help: "the columns to describe, by the names in the header or as age, income, spending"
  ).optional("every column of numbers")
  private static let missing = Setting<MissingPolicy?>.value(
    "missing", metavar: (MissingPolicy.allCases.map(\.rawValue) + [keep]).joined(separator: "|"),
    fallback: .some(.drop), standard: MissingPolicy.drop.rawValue,
    help:
      "what is done about missing values; with keep they stay missing, and each column is described by those it has"
  ) { text throws(Mismatch) in
    if text == keep { return nil }
    let names = MissingPolicy.allCases.map(\.rawValue) + [keep]
    guard let policy = MissingPolicy(rawValue: text) else {
      throw Mismatch(expected: oneOf(names), suggestion: closestMatch(to: text, in: names))
    }
    return policy
  }
  private static let keep = "keep"

  static let entries = Setting.flag("entries", help: "let the audit list what it found row by row")

  static let group = OptionGroup(
    title: "Data",
    options: [
      DataOptions.data.option, DataOptions.join.option, features.option, missing.option,
      DataOptions.duplicates.option, DataOptions.outliers.option, entries.option,
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    data = try DataOptions(arguments, missing: try arguments.value(of: Self.missing))
  }

  /// Reads and describes the customers.
  func load() throws(Failure) -> ExploredTable { try data.survey() }
}
