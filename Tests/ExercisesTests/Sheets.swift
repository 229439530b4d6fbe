import Customers
import Exercises
import TestSupport

/// The sheets that laws are tested on: the mall in whole numbers, few customers, and features that need
/// standardizing.
enum Sheets {
  static let all: [ExerciseSheet] = [1, 2].flatMap { seed in
    [try? mall(seed), try? few(seed), try? standardized(seed)].compactMap { $0 }
  }

  static let mallFeatures: Features? = {
    let table = try? Table(parsing: Mall.csv(), file: "mall.csv")
    return try? table?.features(selecting: ["income", "spending"], source: Mall.source).0
  }()

  static func mall(_ seed: UInt64, variants: Int = 4) throws -> ExerciseSheet {
    guard let mallFeatures else { throw Missing() }
    return try ExerciseSheet(of: mallFeatures, clusters: 5, variants: variants, seed: seed)
  }

  private static func few(_ seed: UInt64) throws -> ExerciseSheet {
    let customers = SampleCustomers(seed).with {
      $0.count = 40
      $0.features = 5
      $0.customerNameLength = 50
    }
    return try ExerciseSheet(of: customers.made, clusters: 2, variants: 3, seed: seed)
  }

  private static func standardized(_ seed: UInt64) throws -> ExerciseSheet {
    let customers = SampleCustomers(seed + 10).with {
      $0.count = 120
      $0.features = 3
      $0.magnitude = 1e4
    }
    return try ExerciseSheet(of: customers.made, clusters: 3, variants: 3, seed: seed)
  }

  struct Missing: Error {}
}

extension ExerciseSheet {
  /// The exercises of a kind, of all variants.
  func exercises(_ kind: Exercise.Kind) -> [Exercise] {
    variants.map { $0.exercises[kind.rawValue] }
  }
}

extension Exercise {
  /// The first table that is given.
  var table: GivenTable? {
    givens.lazy.compactMap { if case .table(let table) = $0 { table } else { nil } }.first
  }
}

extension GivenTable {
  /// The numbers of each row, as printed.
  var numbers: [[Double]] {
    rows.map { row in row.dropFirst(words).flatMap { ReadNumber.all(in: $0).map(\.value) } }
  }
}

/// The numbers of a sentence.
func numbers(_ words: String) -> [ReadNumber] { ReadNumber.all(in: words) }
