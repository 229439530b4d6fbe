import Characters
import Drawing
import Exploration
import Scenes

/// The correlations of features as lines: a row for each but the first, with r, and p under it.
struct CorrelationLines {
  let table: ExploredTable
  let words: ExplorationWords

  private static let pitch = 8

  /// Lines of at most `width` cells; as many features as fit.
  func lines(width: Int) -> [String] {
    let room = max(12, min(34, width / 3))
    let most = max(2, (width - room) / Self.pitch + 1)
    let chosen = words.mostCorrelated(most)
    let heads = chosen.indices.map { "\($0 + 1) " + table.features[chosen[$0]].feature.axisTitle }
    var lines = [fitting(words.leftOut(most), columns: width)].filter { !$0.isEmpty }
    lines.append(
      filling(heads[0], columns: room)
        + (1..<chosen.count).map { filling("\($0)", columns: Self.pitch, toTheRight: true) }.joined()
    )
    for row in 1..<chosen.count {
      let pairs = (0..<row).map { table.correlation(chosen[row], chosen[$0]) }
      func line(_ head: String, _ text: (Correlation?) -> String) -> String {
        filling(head, columns: room)
          + pairs.map { filling(text($0), columns: Self.pitch, toTheRight: true) }.joined()
      }
      lines.append(line(heads[row]) { $0?.r.map(ExplorationWords.coefficient) ?? "–" })
      lines.append(line("    p") { ExplorationWords.cellP($0?.p) })
    }
    return lines.map { $0.withoutTrailingBlanks }
  }
}
