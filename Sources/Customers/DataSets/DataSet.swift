import Numerics

/// A small data set made to force something that has to be explained: customers drawn from a seed, in the
/// schema of the Mall Customers data.
///
///     let chain = DataSet.named("chain")
///     let table = try chain?.sample().table()
///
/// What a set shows holds for every seed and every number of customers that it takes. No such person
/// exists.
public struct DataSet: Sendable {
  /// What it is asked for by: "two-moons".
  public let name: String
  /// What it is, in a few words: "two crescents of customers that interlock".
  public let summary: String
  /// What happens with it and why, in one sentence.
  public let shows: String
  /// The call that shows it, without the program's name, the data and where the result goes.
  public let call: String
  /// The numbers of customers that it can have.
  public let sizes: ClosedRange<Int>
  /// What its seed changes.
  public let variation: Variation
  /// The unit of its incomes.
  public let income: IncomeUnit
  /// How a number of customers is divided among the groups that they are drawn from.
  let division: @Sendable (Int) -> [Int]
  /// Places of customers, drawn one after the other; given is the group of each.
  let places: @Sendable (_ groups: [Int], inout SplitMix64) -> [Place]

  /// What a seed changes.
  public enum Variation: Hashable, Sendable {
    /// Who the customers are.
    case customers
    /// The order of the rows only.
    case order
  }

  /// The unit that incomes are written in.
  public enum IncomeUnit: Hashable, Sendable {
    /// Thousands, as `Annual Income (k$)` says, or single dollars.
    case thousandsOfDollars, dollars
  }

  /// Where a customer lies: income in thousands of dollars a year, spending score from 1 to 100.
  struct Place {
    let income: Int
    let spending: Int
  }

  init(
    name: String, summary: String, shows: String, call: String, sizes: ClosedRange<Int> = usualSizes,
    variation: Variation = .customers, income: IncomeUnit = .thousandsOfDollars,
    division: @escaping @Sendable (Int) -> [Int],
    places: @escaping @Sendable (_ groups: [Int], inout SplitMix64) -> [Place]
  ) {
    self.name = name
    self.summary = summary
    self.shows = shows
    self.call = call
    self.sizes = sizes
    self.variation = variation
    self.income = income
    self.division = division
    self.places = places
  }
}

extension DataSet {
  /// The sizes of most sets: enough customers for what they show, few enough to be seen.
  public static let usualSizes = 100...1000
  /// The seed that holds where none is given.
  public static let defaultSeed: UInt64 = 1

  /// All of them.
  public static let all = [
    noise, twoMoons, unequalSizes, unequalSpread, ties, chain, fourLinkages, inversion, emptiedCluster,
    badStart, collapsingGaussian, scaleMatters,
  ]

  /// The set of a name; nil where there is none.
  public static func named(_ name: String) -> DataSet? { all.first { $0.name == name } }

  /// How many customers it has where nothing else is asked for.
  public var defaultCustomers: Int { sizes.contains(200) ? 200 : sizes.lowerBound }

  /// Whether it always has the same number of customers.
  public var hasOneSize: Bool { sizes.count == 1 }

  /// The names of its columns.
  public var columns: [String] {
    switch income {
    case .thousandsOfDollars: Mall.header
    case .dollars: Mall.header.map { MallColumn(spelled: $0) == .income ? "Annual Income ($)" : $0 }
    }
  }

  /// The columns to cluster, which are also those taken where none are named.
  public var features: [String] {
    columns.filter { [.income, .spending].contains(MallColumn(spelled: $0)) }
  }

  /// Made-up customers say so.
  public var source: Source { Source(name: "built-in data set \(name)", isSynthetic: true) }

  /// The whole call that shows what it is for, with the file that holds the customers.
  public func call(data file: String) -> String {
    "clusterwalk \(call) --data \(file) --out \(name)"
  }
}
