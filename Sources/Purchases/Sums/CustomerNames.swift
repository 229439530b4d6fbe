import Customers

/// The names of all customers, one behind the other, and which customer has which.
struct CustomerNames {
  /// Bytes of names; where each ends stands with the customer's sum.
  private(set) var bytes: [UInt8] = []
  /// Half a digest and a number from 1; 0 is empty.
  private var slots = [UInt64](repeating: 0, count: 1024)
  private var count = 0

  /// What a name comes to.
  enum Place: Hashable {
    /// A customer that is there.
    case known(Int)
    /// A name not seen before, now at the end of all.
    case new
    /// More bytes of names than can be told.
    case full
  }

  /// The customer of a name, told by its digest and its bytes.
  ///
  /// - Parameters:
  ///   - name: bytes that hold the name.
  ///   - range: where it stands among them.
  ///   - digest: of the name.
  ///   - sums: of the customers that are there, which know where their names end.
  mutating func place(
    of name: Span<UInt8>, _ range: Range<Int>, digest: UInt64, sums: CustomerSumList
  ) -> Place {
    let mask = slots.count - 1
    let tag = digest & 0xFFFF_FFFF_0000_0000
    var slot = Int(truncatingIfNeeded: digest >> 32) & mask
    while slots[slot] != 0 {
      if slots[slot] & 0xFFFF_FFFF_0000_0000 == tag {
        let customer = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if isName(of: customer, name, range, sums) { return .known(customer) }
      }
      slot = (slot + 1) & mask
    }
    // Where an Int has 32 bits, it can't hold the bound.
    guard UInt64(bytes.count + range.count) <= UInt64(UInt32.max), count < Int(Int32.max) else {
      return .full
    }
    for offset in range { bytes.append(name[offset]) }
    slots[slot] = tag | UInt64(count + 1)
    count += 1
    if count * 4 >= slots.count * 3 { grow() }
    return .new
  }

  /// Where the name of a customer stands among the bytes.
  func range(of customer: Int, _ sums: CustomerSumList) -> Range<Int> {
    (customer == 0 ? 0 : Int(sums[customer - 1].nameEnd))..<Int(sums[customer].nameEnd)
  }

  private func isName(
    of customer: Int, _ name: Span<UInt8>, _ range: Range<Int>, _ sums: CustomerSumList
  ) -> Bool {
    let own = self.range(of: customer, sums)
    guard own.count == range.count else { return false }
    for index in 0..<own.count where bytes[own.lowerBound + index] != name[range.lowerBound + index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for entry in slots where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }
}
