import Customers
import Segments
import Words

/// What fills the holes of a fact's name.
public struct FactArguments: Sendable {
  private let texts: [String]

  /// The texts in the order of the holes.
  public init(_ texts: [String]) { self.texts = texts }

  /// What fills a hole.
  public subscript(index: Int) -> String { texts[index] }

  /// A whole number from 1, or `first` or `last`, as an index from 0.
  public func index(_ hole: Int, of count: Int, _ what: String) throws(FactMiss) -> Int {
    switch texts[hole] {
    case "first" where count > 0: return 0
    case "last" where count > 0: return count - 1
    default:
      guard let number = Int(texts[hole]), number >= 1, number <= count else {
        throw .nothing(why: "there are the \(what) 1 to \(count)")
      }
      return number - 1
    }
  }

  /// A customer by name, as a row.
  public func customer(_ hole: Int, in features: Features) throws(FactMiss) -> Int {
    if let row = features.customers.firstIndex(of: texts[hole]) { return row }
    throw .nothing(why: "no customer is called so")
  }

  /// A column of the customers.
  public func column(_ hole: Int, in features: Features) throws(FactMiss) -> Int {
    try column(hole, of: features.features)
  }

  /// The same among any columns of numbers.
  public func column(_ hole: Int, of features: [Feature]) throws(FactMiss) -> Int {
    let known = features.map { $0.role?.rawValue ?? comparable($0.column) }
    return try place(hole, among: ColumnNames(features), "the columns are " + known.joined(separator: ", "))
  }

  /// A column of words.
  public func column(_ hole: Int, ofWords columns: [String]) throws(FactMiss) -> Int {
    try place(
      hole, among: ColumnNames(columns), "the columns of words are " + columns.joined(separator: ", "))
  }

  private func place(_ hole: Int, among names: ColumnNames, _ known: String) throws(FactMiss) -> Int {
    do throws(ColumnMiss) {
      return try names.place(of: texts[hole])
    } catch {
      switch error {
      case .unknown: throw .nothing(why: known)
      case .ambiguous(let columns): throw .nothing(why: "it may mean \(oneOf(columns))")
      }
    }
  }

  /// The segment of a number, from the largest.
  public func segment(_ hole: Int, of segmentation: Segmentation) throws(FactMiss) -> Segment {
    let segments = segmentation.segments
    return segments[try index(hole, of: segments.count, "segments")]
  }

  /// One of some words, capitals, blanks and punctuation aside.
  public func word(_ hole: Int, of names: [String], _ what: String) throws(FactMiss) -> Int {
    let wanted = comparable(texts[hole])
    if let found = names.firstIndex(where: { comparable($0) == wanted }) { return found }
    throw .nothing(why: "the \(what) are " + names.joined(separator: ", "))
  }
}

extension Feature {
  /// A number in the column's unit.
  public func quantity(_ value: Double, _ form: Quantity.Form = .significant(3)) -> Quantity {
    // The range of a score is no unit.
    let unit = unit.flatMap { $0.contains("–") || $0.contains(",") ? nil : $0 }
    return Quantity(value, unit: unit, form)
  }
}

extension Features {
  /// A number of a column in the column's unit.
  public func quantity(_ value: Double, column: Int, _ form: Quantity.Form = .significant(3)) -> Quantity {
    features[column].quantity(value, form)
  }

  /// What distances are measured in, to a power: "SD²".
  public func distanceUnit(_ power: String = "") -> String? {
    switch scaling.kind {
    case .standard: "SD" + power
    case .robust: "IQR" + power
    case .minmax: "ranges" + power
    case .log: "SD" + power
    case .none: nil
    }
  }
}
