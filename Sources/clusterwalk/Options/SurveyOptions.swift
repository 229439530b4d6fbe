import Customers
import Exploration

/// Which customers to describe, before anything is clustered.
///
/// The options are those of the data, without scaling, which plays no part; but missing values stay missing, and
/// without a choice every column of numbers is described.
struct SurveyOptions: Hashable, Sendable {
  private let data: DataOptions
  private let preparation: Preparation

  private static let features = Setting<[String]>.list(
    "features", metavar: "LIST",
    help: "the columns to describe, by the names in the header or as age, income, spending"
  ).optional("every column of numbers")
  private static let missing = DataOptions.missing.optional("they stay missing, and are counted")

  static let entries = Setting.flag("entries", help: "let the audit list what it found row by row")

  static let group = OptionGroup(
    title: "Data",
    options: [
      DataOptions.data.option, DataOptions.join.option, features.option, missing.option,
      DataOptions.duplicates.option, DataOptions.outliers.option, entries.option,
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    data = try DataOptions(arguments)
    preparation = Preparation(
      missing: try arguments.value(of: Self.missing), duplicates: data.preparation.duplicates,
      outliers: data.preparation.outliers)
  }

  /// Reads and describes the customers.
  func load() throws(Failure) -> ExploredTable { try data.survey(preparation) }
}
