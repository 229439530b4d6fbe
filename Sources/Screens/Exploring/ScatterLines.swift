import Characters
import Drawing

/// A scatter plot of characters: the more customers share a cell, the heavier its mark.
struct ScatterLines {
  let places: [Point]
  let xTitle: String
  let yTitle: String
  /// How numbers of the two are written.
  var xWritten: (String) -> String = { $0 }
  var yWritten: (String) -> String = { $0 }

  /// Marks from light to heavy, with the least number of customers that each stands for.
  private static let marks: [(least: Int, mark: Character)] = [(1, "·"), (2, "o"), (4, "O"), (8, "@")]

  /// What the marks mean.
  static let legend = "· one customer, o 2 to 3, O 4 to 7, @ 8 or more"

  /// Lines of at most `width` cells.
  func lines(width: Int) -> [String] {
    guard !places.isEmpty else { return [] }
    let columns = max(20, min(100, width - 12))
    let rows = max(10, min(24, columns / 3))
    let x = LinearScale(domain: domain(places.map { $0.x }), from: 0, to: Double(columns - 1))
    let y = LinearScale(domain: domain(places.map { $0.y }), from: Double(rows - 1), to: 0)
    var counts = [[Int]](repeating: [Int](repeating: 0, count: columns), count: rows)
    for place in places { counts[cell(y(place.y), rows)][cell(x(place.x), columns)] += 1 }
    let ends = [y.domain.upperBound, y.domain.lowerBound].map { yWritten(brief($0)) }
    let room = min(10, ends.map { Glyph.width(of: $0) }.max() ?? 0)
    var lines = [fitting(yTitle, columns: width)]
    for (row, line) in counts.enumerated() {
      let label = row == 0 ? ends[0] : row == rows - 1 ? ends[1] : ""
      lines.append(
        (filling(label, columns: room, toTheRight: true) + " │" + String(line.map(mark)))
          .withoutTrailingBlanks)
    }
    let indent = String(repeating: " ", count: room + 1)
    lines.append(indent + "└" + String(repeating: "─", count: columns))
    let low = xWritten(brief(x.domain.lowerBound))
    let high = xWritten(brief(x.domain.upperBound))
    let gap = columns - Glyph.width(of: low) - Glyph.width(of: high)
    let title = filling(
      fitting(" " + xTitle, columns: max(0, gap - 1)), columns: max(1, gap), toTheRight: false)
    return lines + [indent + " " + low + title + high]
  }

  private func domain(_ values: [Double]) -> ClosedRange<Double> {
    let low = values.min() ?? 0
    return low...max(low, values.max() ?? 1)
  }

  private func cell(_ place: Double, _ count: Int) -> Int { max(0, min(count - 1, Int(place.rounded()))) }

  private func mark(_ count: Int) -> Character { Self.marks.last { count >= $0.least }?.mark ?? " " }
}
