import Purchases
import Testing

/// The file that some purchases come to, read in pieces of a size.
func summed(
  _ text: String, _ settings: PurchaseSettings = PurchaseSettings(), pieces: Int = 1 << 20
) throws -> CustomerTable {
  try summed(Array(text.utf8), settings, pieces: pieces)
}

func summed(
  _ bytes: [UInt8], _ settings: PurchaseSettings = PurchaseSettings(), pieces: Int = 1 << 20
) throws -> CustomerTable {
  var reader = PurchaseReader(settings)
  var rest = bytes[...]
  while !rest.isEmpty {
    try reader.read(Array(rest.prefix(pieces)))
    rest = rest.dropFirst(pieces)
  }
  return try reader.finished()
}

/// The rows of the result, without the header.
func rows(_ table: CustomerTable) -> [String] { (0..<table.count).map { String(table.line($0).dropLast()) } }

/// What is wrong with some purchases, first what, then what to do.
func faults(
  _ text: String, _ settings: PurchaseSettings = PurchaseSettings(), call: String = "clusterwalk customers"
) -> [[String]] {
  do {
    _ = try summed(text, settings)
    return []
  } catch let faults as PurchaseFaults {
    return faults.faults.map { fault in
      [
        fault.position.map { "\($0.line):\($0.column)" } ?? "", fault.what,
        fault.whatToDo(call: call, file: "orders.csv"),
      ]
    }
  } catch {
    return [["another error"]]
  }
}
