import Numerics
import Words

extension DataSet {
  /// Customers of a set.
  public struct Sample: Hashable, Sendable {
    /// The names in the header.
    public let columns: [String]
    /// In the order of the rows.
    public let customers: [MallCustomer]
    /// The group that each was drawn from, counted from 0. It stands in no file: it is what a clustering
    /// may be held against.
    public let groups: [Int]
    fileprivate let file: String
    fileprivate let income: IncomeUnit
  }

  /// The customers of a seed; the number has to be one of `sizes`.
  public func sample(customers count: Int? = nil, seed: UInt64 = defaultSeed) -> Sample {
    let count = count ?? defaultCustomers
    precondition(sizes.contains(count), "no \(count) customers in \(name)")
    var fixed = SplitMix64(seed: stream)
    var varied = SplitMix64(seed: seed ^ stream)
    // Which group a row belongs to is the same for every seed: a start that draws rows finds the same
    // groups.
    let groups = fixed.shuffled(division(count).enumerated().flatMap { Array(repeating: $0, count: $1) })
    var customers: [MallCustomer]
    var rows = Array(0..<count)
    switch variation {
    case .customers: customers = people(groups, using: &varied)
    case .order:
      customers = people(groups, using: &fixed)
      rows = varied.shuffled(rows)
    }
    return Sample(
      columns: columns, customers: rows.map { customers[$0] }, groups: rows.map { groups[$0] },
      file: "\(name).csv", income: income)
  }

  /// Customers of the groups, with the age and gender of the mall's.
  private func people(_ groups: [Int], using random: inout SplitMix64) -> [MallCustomer] {
    let age = MallGroup.Spread(39, 13)
    return places(groups, &random).enumerated().map { row, place in
      MallCustomer(
        id: row + 1, isFemale: random.uniform() < 0.56, age: age.draw(in: 18...70, using: &random),
        income: place.income, spending: place.spending)
    }
  }

  /// Keeps the set's draws apart from those of other sets, and of an algorithm with the same seed.
  private var stream: UInt64 { Digest(of: name).value }
}

extension DataSet.Sample {
  /// The lines of the file, the header first, each with its line end.
  public var csvLines: [String] {
    let writer = CSVWriter()
    return [writer.line(columns)] + customers.map { writer.line(cells(of: $0)) }
  }

  /// The whole file.
  public var csv: [UInt8] { csvLines.flatMap { Array($0.utf8) } }

  /// The file as it is read.
  public func table() throws(DataErrors) -> Table { try Table(parsing: csv, file: file) }

  private func cells(of customer: MallCustomer) -> [String] {
    guard income == .dollars else { return customer.cells }
    return zip(columns, customer.cells).map { MallColumn(spelled: $0) == .income ? $1 + "000" : $1 }
  }
}
