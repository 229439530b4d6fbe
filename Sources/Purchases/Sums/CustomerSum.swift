import Customers

/// What is known of one customer while the rows go by: 48 bytes, because there may be millions.
struct CustomerSum {
  /// What the rows cost, in units of 10^-18.
  var amount = ExactSum()
  /// How many pieces, in millionths.
  var items: Int64 = 0
  /// The latest order, told by its digest.
  var latestOrder: UInt64 = 0
  var days = DaySpan()
  /// How many different orders.
  var orders: Int32 = 0
  /// Where the name of the customer ends among all names.
  var nameEnd: UInt32 = 0

  /// How many decimals of a quantity are kept.
  static let itemScale = 6
}

/// The first and the last day of some purchases; the first is the later one as long as there are none.
struct DaySpan: Hashable {
  var first = Int32.max
  var last = Int32.min

  mutating func include(_ day: CalendarDay) {
    if day.number < first { first = day.number }
    if day.number > last { last = day.number }
  }
}

/// Many sums, in pieces, so that growing copies none of them.
struct CustomerSumList {
  private var pieces: [[CustomerSum]] = []
  private(set) var count = 0

  private static let bits = 12
  private static var size: Int { 1 << bits }

  mutating func append(_ sum: CustomerSum) {
    if count.isMultiple(of: Self.size) {
      pieces.append([])
      pieces[pieces.count - 1].reserveCapacity(Self.size)
    }
    pieces[pieces.count - 1].append(sum)
    count += 1
  }

  subscript(index: Int) -> CustomerSum {
    _read { yield pieces[index >> Self.bits][index & (Self.size - 1)] }
    _modify { yield &pieces[index >> Self.bits][index & (Self.size - 1)] }
  }
}
