import Drawing
import Words

/// Who was how many times as fast as whom, as lines of text.
struct RatioTable {
  private var lines: [[String]] = [["", "ms", "", "ms", "times as fast: least", "median", "most"]]

  /// Adds a line: the times of the middle round, and ratios, formed within each round.
  mutating func add(_ times: Times, against other: Times) {
    let ratios = zip(times.rounds, other.rounds).map { $1 / $0 }.sorted()
    lines.append([
      times.name, middle(times), other.name, middle(other), words(ratios[0]),
      words(ratios[ratios.count / 2]), words(ratios[ratios.count - 1]),
    ])
  }

  /// Adds a line with a time that there is nothing to compare with.
  mutating func add(_ times: Times) {
    lines.append([times.name, middle(times), "", "", "", "", ""])
  }

  private func middle(_ times: Times) -> String { words(times.rounds.sorted()[times.rounds.count / 2]) }
  private func words(_ number: Double) -> String { NumberText.fixed(number, decimals: number < 100 ? 2 : 0) }

  /// Names start where their column starts, numbers end where it ends.
  var text: String {
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      let filled = line.prefix(through: line.lastIndex { !$0.isEmpty } ?? 0)
      return filled.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - line[column].count)
        return column == 0 || column == 2 ? line[column] + space : space + line[column]
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
