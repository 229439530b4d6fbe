import Characters
import Drawing
import Exploration
import Words

/// Counts as lines: the name, a bar of block characters from zero, the number and its share.
struct BarLines {
  let counts: CategoryCounts

  private static let parts = Array(" ▏▎▍▌▋▊▉")

  /// Lines of at most `width` cells.
  func lines(width: Int) -> [String] {
    let names = min(24, counts.names.map { Glyph.width(of: $0) }.max() ?? 0)
    let labels = counts.counts.map { count in
      let share = NumberText.percent(Double(count) / Double(max(1, counts.total)))
      return "\(NumberText.fixed(Double(count), decimals: 0)) (\(share))"
    }
    let most = Double(max(1, counts.counts.max() ?? 1))
    let room = max(8, min(50, width - names - 3 - (labels.map { Glyph.width(of: $0) }.max() ?? 0)))
    return [fitting(counts.title, columns: width)]
      + zip(counts.names, zip(counts.counts, labels)).map { name, entry in
        let bar = bar(Double(entry.0) / most * Double(room))
        return fitting("\(filling(name, columns: names)) \(bar) \(entry.1)", columns: width)
      }
  }

  /// A bar of so many cells, to an eighth of a cell.
  private func bar(_ length: Double) -> String {
    let eighths = Int((length * 8).rounded())
    let rest = eighths % 8
    return String(repeating: "█", count: eighths / 8) + (rest > 0 ? String(Self.parts[rest]) : "")
  }
}
