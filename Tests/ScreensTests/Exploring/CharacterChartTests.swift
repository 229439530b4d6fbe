import Exploration
import Testing

@testable import Screens

@Suite struct CharacterChartTests {
  @Test func `bars are as long as their counts, and every number is there`() throws {
    let counts = CategoryCounts(title: "Kind", names: ["a", "b", "c"], counts: [40, 20, 5], missing: 0)
    let lines = BarLines(counts: counts).lines(width: 80)
    let lengths = lines.dropFirst().map { $0.count { $0 == "█" } }
    #expect(lengths[0] == 2 * lengths[1] && lengths[0] == 50)
    #expect(lines[1].hasSuffix(" 40 (61.5\u{202F}%)") || lines[1].hasSuffix(" 40 (61.5 %)"))
    let histogram = BlockHistogram(explored: try explored("x\n1\n2\n2\n3\n3\n3\n3\n").features[0]).lines(
      width: 38)
    // Bars of 1, 2 and 4 customers over six lines: their heights in eighths are as their counts.
    let heights = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    func eighths(_ column: Int) -> Int {
      histogram[1...6].reduce(0) { sum, line in
        sum + (heights.firstIndex(of: String(Array(line)[column])).map { $0 + 1 } ?? 0)
      }
    }
    #expect([eighths(2), eighths(8), eighths(14)] == [12, 24, 48])
  }

  @Test func `a box stands at its five numbers`() {
    let values = (0...100).map(Double.init) + [300]
    let lines = BoxLines(groups: [.init(name: "all", values: values)]).lines(width: 102)
    let line = Array(lines[0])
    #expect(line.count <= 102 && line[1] == "├" && line.last == "o")
    // 301 numbers over 100 cells.
    let places = line.indices.filter { "[┃]┤".contains(line[$0]) }.map { Double($0 - 1) * 300 / 99 }
    for (place, expected) in zip(places, [25.25, 50.5, 75.75, 100]) { #expect(abs(place - expected) < 3.1) }
  }

  @Test func `every customer of a scatter is in its cell`() {
    let lines = ScatterLines(
      places: [.init(0, 0), .init(0, 0), .init(10, 5), .init(5, 2.5)], xTitle: "x", yTitle: "y"
    ).lines(width: 80)
    let plot = lines.filter { $0.contains("│") }
    #expect(plot.joined().filter { "·oO@".contains($0) } == "··o")
    #expect(plot.last?.hasPrefix("0 │o") == true && plot.first?.hasSuffix("·") == true)
  }
}
