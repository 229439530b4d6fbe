import Customers
import Numerics

/// A column of numbers with what it holds for every customer: clustered or not, it describes segments.
public struct Measure: Hashable, Sendable {
  /// The column, with name and unit.
  public var feature: Feature
  /// One a customer, in original units; nil where the value is missing.
  public var values: [Double?]
  /// Whether the segments were formed by it.
  public var isClustered: Bool

  /// A column with its values, one a customer.
  public init(_ feature: Feature, values: [Double?], isClustered: Bool = false) {
    self.feature = feature
    self.values = values
    self.isClustered = isClustered
  }
}

/// A column of a few words, such as gender, with what it holds for every customer.
public struct Category: Hashable, Sendable {
  /// The column's name as the file spells it.
  public var column: String
  /// For headings.
  public var title: String
  /// One a customer; nil where the value is missing.
  public var values: [String?]
  /// The different values in the order in which they are listed.
  public var order: [String]

  /// The values are listed by how many customers have them, most first, and of equals in alphabetical order.
  public init(column: String, title: String? = nil, values: [String?]) {
    var counts: [String: Int] = [:]
    for value in values { if let value { counts[value, default: 0] += 1 } }
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { $0.key }
    self.init(column: column, title: title ?? Feature(column: column).title, values: values, order: order)
  }

  init(column: String, title: String, values: [String?], order: [String]) {
    self.column = column
    self.title = title
    self.values = values
    self.order = order
  }
}

/// What is known of the customers of a run, beside the features that an algorithm saw.
public struct CustomerColumns: Hashable, Sendable {
  /// Every column of numbers but the one that names the customers.
  public var measures: [Measure]
  /// Columns of a few words.
  public var categories: [Category]
  /// How each feature came from its column; empty where every feature is a column of numbers.
  public var codings: [FeatureCoding]
  /// What was done to each feature before; empty where nothing was done to any.
  public var cleanings: [FittedCleaning]
  /// How their file was read; nil where there was none.
  public var reading: SavedReading?

  /// What describes the customers.
  public init(
    measures: [Measure], categories: [Category] = [], codings: [FeatureCoding] = [],
    cleanings: [FittedCleaning] = [], reading: SavedReading? = nil
  ) {
    self.measures = measures
    self.categories = categories
    self.codings = codings
    self.cleanings = cleanings
    self.reading = reading
  }

  /// The features alone.
  public init(_ features: Features) {
    measures = features.features.enumerated().map { column, feature in
      Measure(feature, values: features.values.column(column).map { Optional($0) }, isClustered: true)
    }
    categories = []
    codings = []
    cleanings = []
  }
}
