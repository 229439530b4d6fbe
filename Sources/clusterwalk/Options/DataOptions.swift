import Customers

/// Which customers, and which of their columns.
struct DataOptions: Hashable, Sendable {
  /// A path, "-" for standard input, or nil for the built-in mall.
  let data: String?
  /// Names as the user wrote them, or nil for the schema's own choice.
  let features: [String]?
  /// A file with more columns; nil for none.
  let join: String?
  let preparation: Preparation
  /// The name of a built-in data set that stands in for a file.
  let builtIn: String?

  static let data = Setting.text(
    "data", metavar: "FILE", help: "customers as CSV; - is standard input"
  ).optional("the built-in mall, which is synthetic")
  static let features = Setting.list(
    "features", metavar: "LIST",
    help: "the columns to cluster, by the names in the header or as age, income, spending, gender"
  ).optional("income,spending where the header is a mall's, else required")
  static let join = Setting.text(
    "join", metavar: "FILE",
    help: "a CSV file with more columns, joined by the customers' identifier; - is standard input"
  ).optional(nil)
  static let missing = Setting.choice(
    "missing", standard: MissingPolicy.drop,
    help: """
      what happens where a chosen feature has no value: the customer is left out, the mean or the median \
      stands in (of words the most frequent), or it is an error
      """)
  static let duplicates = Setting.choice(
    "duplicates", standard: DuplicatePolicy.keep,
    help: "what happens to customers who equal an earlier one in every column but the identifier")
  static let outliers = Setting.choice(
    "outliers", standard: OutlierPolicy.keep,
    help: """
      what happens to values outside Tukey's fences, 1.5 times the quartiles' distance beyond them: kept, \
      the customer is left out, or the fence takes their place
      """)
  static let scale = Setting.choice(
    "scale", standard: Scaling.standard, help: "how features are made comparable before distances are taken")

  static let group = OptionGroup(
    title: "Data",
    options: [
      data.option, join.option, features.option, missing.option, duplicates.option, outliers.option,
      scale.option,
    ])

  /// Customers who are put into segments that are there: nothing about them is changed.
  init(newCustomers data: String, join: String?, features: [String]) {
    self.data = data
    self.features = features
    self.join = join
    preparation = Preparation(scaling: .none)
    builtIn = nil
  }

  init(_ arguments: Arguments, builtIn: String? = nil) throws(UsageError) {
    try self.init(arguments, builtIn: builtIn, missing: try arguments.value(of: Self.missing))
  }

  /// - Parameter missing: what is done about missing values, where that is read in another way.
  init(_ arguments: Arguments, builtIn: String? = nil, missing: MissingPolicy?) throws(UsageError) {
    self.builtIn = builtIn
    data = try arguments.value(of: Self.data)
    features = try arguments.value(of: Self.features)
    join = try arguments.value(of: Self.join)
    preparation = Preparation(
      missing: missing, duplicates: try arguments.value(of: Self.duplicates),
      outliers: try arguments.value(of: Self.outliers), scaling: try arguments.value(of: Self.scale))
    if data == "-" && join == "-" {
      throw .mismatch(
        Self.join.option, found: "-", Mismatch(expected: "a file, as the customers come from standard input"))
    }
  }
}
