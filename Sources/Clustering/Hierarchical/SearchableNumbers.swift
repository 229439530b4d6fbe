/// Numbers that change one at a time, among which the smallest are found without looking at all.
///
/// The smallest number of every 64 is kept.
struct SearchableNumbers: Sendable {
  private var numbers: [Double]
  private var smallest: [Double]

  private static let piece = 64

  init(_ numbers: [Double]) {
    self.numbers = numbers
    smallest = Array(repeating: .infinity, count: (numbers.count + Self.piece - 1) / Self.piece)
    for piece in smallest.indices { smallest[piece] = numbers[range(piece)].min() ?? .infinity }
  }

  var count: Int { numbers.count }

  private func range(_ piece: Int) -> Range<Int> {
    piece * Self.piece..<min(numbers.count, (piece + 1) * Self.piece)
  }

  subscript(place: Int) -> Double {
    get { numbers[place] }
    set {
      let piece = place / Self.piece
      let old = numbers[place]
      numbers[place] = newValue
      if newValue <= smallest[piece] {
        smallest[piece] = newValue
      } else if old == smallest[piece] {
        smallest[piece] = numbers[range(piece)].reduce(.infinity) { $1 < $0 ? $1 : $0 }
      }
    }
  }

  /// The places of all numbers up to a limit that follows from the smallest one, in their order.
  func places(upTo limit: (Double) -> Double) -> (places: [Int], limit: Double) {
    let limit = limit(smallest.reduce(.infinity) { $1 < $0 ? $1 : $0 })
    var places: [Int] = []
    for piece in smallest.indices where smallest[piece] <= limit {
      places += range(piece).filter { numbers[$0] <= limit }
    }
    return (places, limit)
  }
}
