import Runs

/// Exercises for students: how many variants, from which numbers.
struct WorksheetOptions: Hashable, Sendable {
  let variants: Int
  let seed: UInt64
  let clusters: Int
  /// Whether the answers are printed instead of the exercises.
  let isKey: Bool

  static let variants = Setting<Int>.wholeNumber(
    "variants", in: 1...1000, standard: 1,
    help: "how many students get different numbers of the same difficulty")
  static let seed = Setting<UInt64>.wholeNumber(
    "seed", in: 0...UInt64.max, standard: 1,
    help: "the seed of the numbers; equal seeds give equal exercises, with and without --key")
  static let clusters = Setting<Int>.wholeNumber(
    "clusters", short: "k", in: 2...8, standard: 5, help: "the number of clusters of the k-means run, k")
  static let key = Setting.flag("key", help: "print the answers with the working, instead of the exercises")

  static let settings = SettingGroup("Exercises") { value throws(SettingError) in
    WorksheetOptions(
      variants: try value(variants), seed: try value(seed), clusters: try value(clusters),
      isKey: try value(key))
  }
}
