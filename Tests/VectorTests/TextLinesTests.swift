import Cairo
import Clustering
import Drawing
import Scenes
import TestSupport
import Testing

@testable import Vector

@Suite struct TextLinesTests {
  private func lines(_ words: String, _ room: Double, most: Int? = nil) -> [String] {
    // Letters half as wide as high: a room of 5 holds one.
    let text = Text(
      words, TextStyle(size: 10), .black, at: .zero, wrapWidth: room, maximumLines: most)
    return TextLines(text, metrics: EvenMetrics(advance: 0.5)).lines
  }

  @Test func `lines end at blanks, behind hyphens and slashes, and between ideographs`() {
    #expect(lines("one two three", 40) == ["one two", "three"])
    #expect(lines("one  two", 20) == ["one", "two"])
    #expect(lines("well-known 1-2", 35) == ["well-", "known", "1-2"])
    #expect(lines("and/or", 25) == ["and/", "or"])
    #expect(lines("中文字，好", 15) == ["中文", "字，好"])
    #expect(lines("a\u{A0}b c", 15) == ["a\u{A0}b", "c"])
  }

  @Test func `a word longer than a line is broken`() {
    #expect(lines("incomprehensible", 30) == ["incomp", "rehens", "ible"])
    #expect(lines("an incomprehensible", 30) == ["an", "incomp", "rehens", "ible"])
  }

  @Test func `what is left over ends in an ellipsis`() {
    #expect(lines("one two three four", 40, most: 1) == ["one two…"])
    #expect(lines("one two three four", 40, most: 2) == ["one two", "three f…"])
    #expect(lines("one", 40, most: 1) == ["one"])
    #expect(lines("one", 1, most: 1) == ["…"])
  }

  @Test func `captions are broken into as many lines as in the PNG`() throws {
    let metrics = try PangoMetrics(fonts: .installed)
    var words = ["k-means, hierarchical clustering/Gaussian mixture (full): BIC −1,204.5 → −1,198.25"]
    for seed in 1...3 as ClosedRange<UInt64> {
      let customers = SampleCustomers(seed).with { $0.columnNameLength = 30 }
      let run = try SampleRun(customers, KMeans(clusters: 5, seed: seed))
      let options = SceneOptions(FrameStyle(size: Size(1920, 1080), metrics: metrics))
      let scene = KMeansScene(run.trace, of: run.features, options: options)
      for step in 0..<scene.stepCount {
        words += [scene.beat(at: step).caption.text, scene.beat(at: step).alternative]
      }
    }
    let style = TextStyle(size: 28, tabularDigits: true)
    for words in words {
      for room in [180.0, 411, 777] {
        let text = Text(words, style, .black, at: .zero, wrapWidth: room)
        let extent = metrics.extent(
          of: words, style: style, wrapWidth: room, maximumLines: nil, lineHeight: 1.3)
        let lines = TextLines(text, metrics: metrics).lines
        #expect(lines.count == extent.lines, "\(words) in \(room): \(lines)")
        #expect(lines.allSatisfy { metrics.width($0, style) <= room + 0.01 })
      }
    }
  }
}
