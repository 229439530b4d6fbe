/// Places as near as possible to those wanted, in their order, but so far apart that labels don't cover each
/// other.
///
/// - Parameters:
///   - wanted: in any order.
///   - lengths: the room of each label, half of it on each side of its place.
///   - range: where all labels have to be; if they don't fit, they begin at its start.
package func spread(_ wanted: [Double], lengths: [Double], in range: ClosedRange<Double>) -> [Double] {
  let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
  var places = wanted
  var free = range.lowerBound
  for index in order {
    places[index] = max(wanted[index], free + lengths[index] / 2)
    free = places[index] + lengths[index] / 2
  }
  var end = range.upperBound
  for index in order.reversed() {
    places[index] = min(places[index], end - lengths[index] / 2)
    end = places[index] - lengths[index] / 2
  }
  guard end < range.lowerBound else { return places }
  free = range.lowerBound
  for index in order {
    places[index] = free + lengths[index] / 2
    free += lengths[index]
  }
  return places
}
