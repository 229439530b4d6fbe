import Words

/// What is wrong, as it is met: all of a kind become one, which keeps the first two places.
struct FaultList {
  private(set) var faults: [PurchaseFault] = []
  private var kinds: [Kind] = []

  /// What makes several faults one.
  enum Kind: Hashable {
    case cells, textAfterQuote, notADate, order
    case notANumber(column: Int)
  }

  /// Takes in a fault.
  mutating func add(
    _ kind: Kind, line: Int, text: String = "", at position: Position, _ finding: PurchaseFault.Finding
  ) {
    guard let index = kinds.firstIndex(of: kind) else {
      kinds.append(kind)
      faults.append(PurchaseFault(finding, at: position))
      return
    }
    faults[index].count += 1
    if faults[index].second == nil { faults[index].second = .init(line: line, text: text) }
  }
}
