/// An order of points in which neighbors lie together: halved at the median of the widest feature, again
/// and again, until no piece is larger than `group`. Pieces start at multiples of `group`.
///
/// The points are rows of `features` numbers, one after another.
func neighborlyOrder(of points: [Double], features: Int, group: Int) -> [Int] {
  var order = Array(0..<points.count / max(1, features))
  var waiting = [order.indices]
  while let piece = waiting.popLast() {
    guard piece.count > group else { continue }
    let feature = widestFeature(of: order[piece], in: points, features: features)
    let sorted = order[piece].map { (value: points[$0 * features + feature], row: $0) }
      .sorted { ($0.value, $0.row) < ($1.value, $1.row) }
    order.replaceSubrange(piece, with: sorted.map { $0.row })
    let groups = (piece.count + group - 1) / group
    let middle = piece.lowerBound + (groups + 1) / 2 * group
    waiting += [piece.lowerBound..<middle, middle..<piece.upperBound]
  }
  return order
}

/// The feature in which some of the points lie farthest apart.
private func widestFeature(of rows: ArraySlice<Int>, in points: [Double], features: Int) -> Int {
  var widest = (feature: 0, width: -1.0)
  for feature in 0..<features {
    var (low, high) = (Double.infinity, -Double.infinity)
    for row in rows {
      let value = points[row * features + feature]
      low = min(low, value)
      high = max(high, value)
    }
    if high - low > widest.width { widest = (feature, high - low) }
  }
  return widest.feature
}
