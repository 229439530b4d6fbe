import Customers

/// The order of the customers' rows: by number where all names are whole numbers, else by the bytes of their
/// names. So the order of the purchases does not show.
struct CustomerOrder {
  /// The customers who bought something.
  let customers: [Int32]

  /// A number that is in order where the first bytes of names are, and the customer.
  private struct Key {
    var first: UInt64
    var customer: Int32
  }

  init(names: [UInt8], sums: CustomerSumList) {
    let isNumbers = !names.isEmpty && names.allSatisfy { $0 &- Byte.zero < 10 }
    var keys: [Key] = []
    keys.reserveCapacity(sums.count)
    for customer in 0..<sums.count where sums[customer].orders > 0 {
      let range = Self.range(of: customer, sums)
      // The longer of two whole numbers is the larger one.
      var first = isNumbers ? UInt64(min(range.count, 255)) : 0
      for index in 0..<(isNumbers ? 7 : 8) {
        first = first << 8 | (index < range.count ? UInt64(names[range.lowerBound + index]) : 0)
      }
      keys.append(Key(first: first, customer: Int32(customer)))
    }
    keys.sort { a, b in
      if a.first != b.first { return a.first < b.first }
      let (left, right) = (Self.range(of: Int(a.customer), sums), Self.range(of: Int(b.customer), sums))
      if isNumbers && left.count != right.count { return left.count < right.count }
      return names[left].lexicographicallyPrecedes(names[right])
    }
    customers = keys.map { $0.customer }
  }

  /// Where the name of a customer stands among those of all.
  static func range(of customer: Int, _ sums: CustomerSumList) -> Range<Int> {
    (customer == 0 ? 0 : Int(sums[customer - 1].nameEnd))..<Int(sums[customer].nameEnd)
  }
}
