import Customers

/// Which customers, and which of their columns.
struct DataOptions: Sendable {
  /// A path, "-" for standard input, or nil for the built-in mall.
  let data: String?
  /// Names as the user wrote them, or nil for the schema's own choice.
  let features: [String]?
  let scaling: Scaling
  /// A built-in data set that stands in for a file.
  let set: DataSet?

  static let data = Setting.text(
    "data", metavar: "FILE", help: "customers as CSV; - is standard input"
  ).optional("the built-in mall, which is synthetic")
  static let features = Setting.list(
    "features", metavar: "LIST",
    help: "the columns to cluster, by the names in the header or as age, income, spending, gender"
  ).optional("income,spending where the header is a mall's, else required")
  static let scale = Setting.choice(
    "scale", standard: Scaling.standard, help: "how features are made comparable before distances are taken")

  static let group = OptionGroup(title: "Data", options: [data.option, features.option, scale.option])

  init(_ arguments: Arguments, set: DataSet? = nil) throws(UsageError) {
    self.set = set
    data = try arguments.value(of: Self.data)
    features = try arguments.value(of: Self.features)
    scaling = try arguments.value(of: Self.scale)
  }
}
