import Customers
import Numerics
import Testing

/// A random table with holes, duplicates and outliers, together with what it holds, which is kept apart from
/// what the program reads.
struct RandomCustomers {
  var ids: [String] = []
  /// Cells of numbers, nil where the value is missing; a row for each customer.
  var numbers: [[Double?]] = []
  /// A cell of words, nil where it is missing.
  var regions: [String?] = []
  let names: [String]
  private var holes: [String] = []

  static let spellings = ["", " ", "NA", "n/a", "NaN", "null", "-", "?", "N.A.", "#N/A", "NULL", "Nan"]

  init(seed: UInt64, rows count: Int? = nil, share: Double = 0.15) {
    var random = SplitMix64(seed: seed)
    let columns = 1 + random.index(below: 4)
    names = (0..<columns).map { "x\($0)" }
    for row in 0..<(count ?? 3 + random.index(below: 30)) {
      ids.append("c\(row)")
      if row > 0 && random.uniform() < 0.2 {
        let earlier = random.index(below: row)
        numbers.append(numbers[earlier])
        regions.append(regions[earlier])
        continue
      }
      numbers.append(
        (0..<columns).map { _ in
          let scale: Double = random.uniform() < 0.1 ? 60 : 6
          return random.uniform() < share ? nil : (scale * random.normal()).rounded() / 2
        })
      regions.append(
        random.uniform() < share ? nil : ["north", "east", "none", "west"][random.index(below: 4)])
    }
    holes = (0..<ids.count * (columns + 1)).map { _ in
      Self.spellings[random.index(below: Self.spellings.count)]
    }
  }

  /// The table as text, its holes spelled in many ways.
  var text: String {
    var rest = holes[...]
    let lines = ids.indices.map { row in
      let cells = numbers[row].map { $0.map { "\($0)" } } + [regions[row]]
      let spelled = cells.map { cell -> String in
        let hole = rest.removeFirst()
        return cell ?? hole
      }
      return ([ids[row]] + spelled).joined(separator: ",")
    }
    return ((["id"] + names + ["region"]).joined(separator: ",") + "\n" + lines.joined(separator: "\n"))
      + "\n"
  }

  /// The numbers of a column that are there, among some of the rows.
  func present(_ column: Int, rows: [Int]? = nil) -> [Double] {
    (rows ?? Array(ids.indices)).compactMap { numbers[$0][column] }
  }

  func isComplete(_ row: Int) -> Bool { !numbers[row].contains(nil) }

  var completeRows: [Int] { ids.indices.filter(isComplete) }
}

/// Prepares all columns of numbers of a table; nil where an error says that it can't be.
func prepare(_ customers: RandomCustomers, _ preparation: Preparation) throws -> Prepared? {
  let table = try table(customers.text)
  return try? table.prepared(
    selecting: customers.names, with: preparation, source: testSource, allowsOne: true)
}

/// Random customers of many seeds, prepared. Some can't be; but they have to be few, as a law that was tried
/// on nobody says nothing.
func preparable(
  _ preparation: Preparation, seeds: Range<UInt64> = 0..<200, share: Double = 0.15
) throws -> [(seed: UInt64, customers: RandomCustomers, prepared: Prepared)] {
  let samples = try seeds.compactMap { seed in
    let customers = RandomCustomers(seed: seed, share: share)
    return try prepare(customers, preparation).map { (seed: seed, customers: customers, prepared: $0) }
  }
  try #require(samples.count * 10 >= seeds.count * 9)
  return samples
}

/// Whether two lists of numbers are equal but for rounding.
func areClose(_ a: [Double], _ b: [Double], _ tolerance: Double = 1e-12) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($0), abs($1)) }
}
