import Customers
import Numerics

extension CustomerColumns {
  /// What is known of prepared customers: every column of numbers but the identifier, and those of few words.
  public init(_ prepared: Prepared) {
    let numbers = prepared.numbers
    let clustered = Set(prepared.features.features.map { $0.column })
    measures = numbers.features.enumerated().map { column, feature in
      Measure(
        feature, values: numbers.values.column(column).map { $0.isNaN ? nil : $0 },
        isClustered: clustered.contains(feature.column))
    }
    categories = prepared.words.map { column in
      Category(
        column: column.name, title: column.title, values: column.codes.map { $0.map { column.words[$0] } })
    }
    codings = FeatureCoding.all(of: prepared)
    cleanings = FittedCleaning.all(of: prepared)
    reading = SavedReading(prepared.table)
  }
}
