import FoundationEssentials
import Glibc
import Numerics
import Purchases

extension Benchmark {
  /// Purchases summed up, against pandas.
  static let purchases = Benchmark(
    name: "purchases",
    title: "purchases: 10,000,000 rows of 500,000 customers, summed up",
    compares: """
      The file read piece by piece and summed up on one thread, against pandas.read_csv with the needed
      columns alone, the form of dates given, and groupby. Customers, orders and amounts have to agree. The
      memory is the most that this process took.
      """
  ) { rounds in
    let folder = try TemporaryFolder()
    try write(rows: 10_000_000, customers: 500_000, to: folder("orders.csv"))
    let missing = Python.missing(["pandas"])
    let peer = missing == nil ? try SummingPeer(folder("orders.csv")) : nil
    let before = Memory.now
    let table = try summed(folder("orders.csv"))
    let peak = Memory.peak
    if let peer { try peer.check(table) }
    let times = try inTurn(
      rounds: rounds,
      [Contender(name: "clusterwalk") { try milliseconds { _ = try summed(folder("orders.csv")) } }]
        + [peer].compactMap { $0 }.map { peer in Contender(name: peer.name) { try peer.run().milliseconds } })
    var ratios = RatioTable()
    if times.count > 1 { ratios.add(times[0], against: times[1]) } else { ratios.add(times[0]) }
    print(ratios.text)
    print("memory: at most \(Int(peak)) MB, \(Int(before)) MB of it before the file was read")
    if let missing { print(missing) }
  }

  /// Orders of one to eight lines, each of a random customer on a random day.
  private static func write(rows: Int, customers: Int, to path: String) throws {
    guard let file = unsafe fopen(path, "w") else { throw Disagreement(description: "can't write \(path)") }
    defer { unsafe fclose(file) }
    var random = SplitMix64(seed: 5)
    var text = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
    var (written, order) = (0, 500_000)
    while written < rows {
      order += 1
      let customer = 10_000 + random.index(below: customers)
      let (month, day, hour) = (
        10 + random.index(below: 3), 10 + random.index(below: 19), 10 + random.index(below: 10)
      )
      for _ in 0..<min(rows - written, 1 + random.index(below: 8)) {
        let cents = random.index(below: 10_000)
        text += "\(order),\(10_000 + random.index(below: 5000)),WHITE HANGING HEART T-LIGHT HOLDER,"
        text += "\(1 + random.index(below: 12)),2010-\(month)-\(day) \(hour):26,\(cents / 100)."
        text += "\(cents % 100 < 10 ? "0" : "")\(cents % 100),\(customer),United Kingdom\n"
        written += 1
      }
      if text.utf8.count > 1 << 20 || written == rows {
        unsafe fputs(text, file)
        text = ""
      }
    }
  }

  private static func summed(_ path: String) throws -> CustomerTable {
    guard let file = unsafe fopen(path, "r") else { throw Disagreement(description: "can't read \(path)") }
    defer { unsafe fclose(file) }
    var reader = PurchaseReader(PurchaseSettings())
    while true {
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
        count = unsafe fread(buffer.baseAddress, 1, 1 << 20, file)
      }
      if bytes.isEmpty { return try reader.finished() }
      try reader.read(bytes)
    }
  }
}

/// pandas in a process of its own.
private struct SummingPeer {
  let name: String
  private let process: ChildProcess

  init(_ path: String) throws {
    process = try Python.peer("purchases.py", [path], threads: 1)
    name = try process.nextLine()
  }

  func run() throws -> (milliseconds: Double, customers: Int, orders: Int, amount: Double) {
    let answer = try process.ask("run").split(separator: " ").compactMap { Double($0) }
    guard answer.count == 4 else { throw ChildProcess.Failure(description: "\(name) gave no answer") }
    return (answer[0] * 1000, Int(answer[1]), Int(answer[2]), answer[3])
  }

  func check(_ table: CustomerTable) throws {
    let theirs = try run()
    let amount = (0..<table.count).reduce(0.0) { $0 + (table[$1].amount ?? 0) }
    if theirs.customers != table.count || theirs.orders != table.counts.orders
      || abs(amount - theirs.amount) > 1e-9 * amount
    {
      throw Disagreement(
        description:
          "\(name): \(theirs), not \(table.count) customers, \(table.counts.orders) orders, \(amount)")
    }
  }
}
