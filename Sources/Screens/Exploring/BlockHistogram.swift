import Characters
import Drawing
import Exploration
import Words

/// A histogram of block characters: upright bars over the edges of their bins.
struct BlockHistogram {
  let explored: ExploredFeature

  private static let blocks = Array(" ▁▂▃▄▅▆▇█")
  /// How many lines the highest bar takes.
  private static let height = 6

  /// How many lines it takes.
  static let lineCount = height + 4

  /// Lines of exactly `width` cells.
  func lines(width: Int) -> [String] {
    let counts = explored.histogram.counts
    let most = counts.max() ?? 1
    let top = NumberText.fixed(Double(most), decimals: 0)
    let room = Glyph.width(of: top) + 1
    // The bins may be more than the cells; neighbors then share one, which shows the higher.
    let bar = max(1, min(6, (width - room) / counts.count))
    let shown = min(counts.count, max(1, width - room))
    let bars = (0..<shown).map { place in
      counts[place * counts.count / shown..<(place + 1) * counts.count / shown].max() ?? 0
    }
    var lines = [filling(explored.feature.axisTitle, columns: width)]
    for level in stride(from: Self.height - 1, through: 0, by: -1) {
      let label = level == Self.height - 1 ? top : ""
      let row = bars.map { String(repeating: block($0, of: most, level: level), count: bar) }.joined()
      lines.append(filling(filling(label, columns: room - 1, toTheRight: true) + " " + row, columns: width))
    }
    lines.append(
      filling(
        filling("0", columns: room - 1, toTheRight: true) + " " + String(repeating: "─", count: bar * shown),
        columns: width))
    lines.append(filling(String(repeating: " ", count: room) + edges(over: bar * shown), columns: width))
    return lines + [filling(note, columns: width)]
  }

  /// The part of a bar that stands in a line, lines counted from the foot.
  private func block(_ count: Int, of most: Int, level: Int) -> Character {
    let eighths = (Double(count) / Double(most) * Double(Self.height * 8)).rounded(.up)
    return Self.blocks[max(0, min(8, Int(eighths) - 8 * level))]
  }

  /// The first and the last edge, under the ends of the bars.
  private func edges(over width: Int) -> String {
    let edges = explored.histogram.edges
    let ends = [edges[0], edges[edges.count - 1]].map { explored.feature.written(brief($0)) }
    let gap = width - ends.reduce(0) { $0 + Glyph.width(of: $1) }
    return ends[0] + String(repeating: " ", count: max(2, gap)) + ends[1]
  }

  private var note: String {
    let width = "bars \(NumberText.plain(explored.histogram.binWidth)) wide"
    let skew = explored.summary.skew.map { ", skew \(NumberText.fixed($0, decimals: 2))" } ?? ""
    return width + ", median \(explored.feature.plain(explored.summary.quartiles.median))" + skew
  }
}
