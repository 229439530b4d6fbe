import Characters
import Drawing
import Exploration
import Scenes

/// Box plots of characters, one a line for each group: `├───[▒▒▒┃▒▒]─────┤  o`.
struct BoxLines {
  let groups: [BoxStrip.Group]
  /// How the numbers of the axis are written.
  var written: (String) -> String = { $0 }

  /// Lines of at most `width` cells: a line a group, then the axis.
  func lines(width: Int) -> [String] {
    let names =
      groups.count > 1 ? min(min(20, width / 4), groups.map { Glyph.width(of: $0.name) }.max() ?? 0) : 0
    let values = groups.flatMap { $0.values }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let room = max(12, min(100, width - names - 1))
    let scale = LinearScale(domain: low...high, from: 0, to: Double(room - 1))
    func place(_ value: Double) -> Int { max(0, min(room - 1, Int(scale(value).rounded()))) }
    let boxes = groups.map { group in
      fitting(
        "\(filling(group.name, columns: names)) \(line(TukeyBox(group.values), room, place))", columns: width)
    }
    let ends = (low < high ? [low, high] : [low]).map { written(brief($0)) }
    let length = ends.reduce(0) { $0 + Glyph.width(of: $1) }
    let gap = String(repeating: " ", count: max(1, room - length))
    // Numbers that are longer than the boxes begin farther to the left.
    let indent = String(repeating: " ", count: max(0, min(names + 1, width - length - 1)))
    let axis = indent + ends.joined(separator: gap)
    return boxes.map { $0.withoutTrailingBlanks } + [axis]
  }

  private func line(_ box: TukeyBox, _ room: Int, _ place: (Double) -> Int) -> String {
    var line = [Character](repeating: " ", count: room)
    let (start, end) = (place(box.lowerWhisker), place(box.upperWhisker))
    let (first, third) = (place(box.quartiles.first), place(box.quartiles.third))
    for index in start...max(start, end) { line[index] = "─" }
    line[start] = "├"
    line[end] = "┤"
    for index in first...max(first, third) { line[index] = "▒" }
    if third - first > 1 {
      line[first] = "["
      line[third] = "]"
    }
    line[place(box.quartiles.median)] = "┃"
    for outlier in box.outliers where line[place(outlier)] == " " { line[place(outlier)] = "o" }
    return String(line)
  }
}
