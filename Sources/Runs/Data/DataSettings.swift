import Customers

/// Which customers, and which of their columns.
public struct DataSettings: Sendable {
  /// Where the customers come from.
  public var customers: Origin
  /// Which rows, where the customers come from a workbook or a database; nil for what goes without saying.
  public var part: RowsRequest?
  /// A file with more columns; nil for none.
  public var join: String?
  /// Names as the user wrote them, or nil for the schema's own choice.
  public var features: [String]?
  /// What is done to them before anything is clustered.
  public var preparation: Preparation
  /// What the user said of the file.
  public var reading: ReadingOptions

  /// Where customers come from.
  public enum Origin: Sendable {
    /// The built-in mall, which is synthetic.
    case mall
    /// Customers that are drawn to show something.
    case set(DataSet)
    /// The built-in purchases, summed up.
    case purchases
    /// A path, or - for standard input.
    case file(String)
  }

  /// Customers with their preparation.
  public init(
    _ customers: Origin = .mall, part: RowsRequest? = nil, join: String? = nil, features: [String]? = nil,
    preparation: Preparation = Preparation(), reading: ReadingOptions = ReadingOptions()
  ) {
    self.customers = customers
    self.part = part
    self.join = join
    self.features = features
    self.preparation = preparation
    self.reading = reading
  }
}

extension DataSettings {
  /// The file that the customers stand in.
  public static let data = Setting.input(
    "data", metavar: "FILE",
    help: "customers as CSV, as an .xlsx workbook or in an SQLite database; - is standard input, as CSV"
  ).optional("the built-in mall, which is synthetic")
  /// The sheet of a workbook.
  public static let sheet = Setting.text(
    "sheet", metavar: "NAME", help: "the sheet of an .xlsx workbook"
  ).optional("the first")
  /// The table of a database.
  public static let table = Setting.text(
    "table", metavar: "NAME", help: "the table of an SQLite database, which is only read"
  ).optional(nil)
  /// What to ask a database.
  public static let query = Setting.text(
    "query", metavar: "SQL", help: "one SELECT that gives the customers, in place of --table"
  ).optional(nil)
  /// The columns that are clustered.
  public static let features = Setting.list(
    "features", metavar: "LIST",
    help: "the columns to cluster, by the names in the header or as age, income, spending, gender"
  ).optional("income,spending where the header is a mall's, else required")
  /// The file that more columns stand in.
  public static let join = Setting.input(
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
  /// How features are made comparable.
  public static let scale = Setting.choice(
    "scale", standard: Scaling.standard,
    help: """
      how features are made comparable before distances are taken; log takes ln(1 + x) before it \
      standardizes, for \
      money and counts of which a few are very large
      """)

  /// All of them.
  public static let settings = SettingGroup("Data") { value throws(SettingError) in
    try DataSettings(
      data: try value(data), part: try part(value), join: try value(join), features: try value(features),
      preparation: Preparation(
        missing: try value(missing), duplicates: try value(duplicates), outliers: try value(outliers),
        scaling: try value(scale)),
      reading: try ReadingSettings.options(value))
  }

  /// - Parameter data: a path, "-" for standard input, or nil for the built-in mall.
  init(
    data: String?, part: RowsRequest? = nil, join: String?, features: [String]?, preparation: Preparation,
    reading: ReadingOptions = ReadingOptions()
  ) throws(SettingError) {
    if let part, data == nil || data == "-" {
      throw .mismatch(
        Self.data.option, found: data ?? "none", Mismatch(expected: "a file, as \(part.words) is asked for"))
    }
    if data == "-" && join == "-" {
      throw .mismatch(
        Self.join.option, found: "-", Mismatch(expected: "a file, as the customers come from standard input"))
    }
    self.init(
      data.map { .file($0) } ?? .mall, part: part, join: join, features: features, preparation: preparation,
      reading: reading)
  }
}
