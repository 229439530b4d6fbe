import Drawing

/// Who was how many times as fast as whom, as lines of text.
struct RatioTable {
  private var lines: [[String]] = [["", "ms", "", "ms", "times as fast: least", "median", "most"]]

  /// Adds a line. Ratios are formed within each round; of the times the shortest is shown.
  mutating func add(_ times: Times, against other: Times) {
    let ratios = zip(times.rounds, other.rounds).map { $1 / $0 }.sorted()
    lines.append([
      times.name, shortest(times), other.name, shortest(other), words(ratios[0]),
      words(ratios[ratios.count / 2]), words(ratios[ratios.count - 1]),
    ])
  }

  /// Adds a line with a time that there is nothing to compare with.
  mutating func add(_ times: Times) {
    lines.append([times.name, shortest(times), "", "", "", "", ""])
  }

  private func shortest(_ times: Times) -> String { words(times.rounds.min() ?? .nan) }
  private func words(_ number: Double) -> String { NumberText.fixed(number, decimals: number < 100 ? 2 : 0) }

  /// Names start where their column starts, numbers end where it ends.
  var text: String {
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let rows = lines.map { line in
      line.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - line[column].count)
        return column == 0 || column == 2 ? line[column] + space : space + line[column]
      }.joined(separator: "  ")
    }
    return rows.joined(separator: "\n")
  }
}
