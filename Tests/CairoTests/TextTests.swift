import Dispatch
import Drawing
import Synchronization
import Testing

@testable import Cairo

struct TextTests {
  static let scripts = [
    "Within-cluster sum of squares", "Καταναλωτές και ομάδες", "Кластеры покупателей", "顾客分群 第三次迭代",
    "顧客のセグメント",
    "شرائح العملاء", "פלחי לקוחות", "√(15.2² + 11.1²) ≤ ∑ ∞ → ▲ ● ∈ −14 %", "a\u{FFFD}b", "k\u{2009}$ 1 234",
  ]
  static let paragraph =
    """
    Centroid 2 moved farthest, 14.1 units; the sum of squares falls from 61,204 to 52,870. Nobody asked \
    twice.
    """
  private let metrics: PangoMetrics
  private let style = TextStyle(size: 20)

  init() throws { metrics = try PangoMetrics(fonts: .installed) }

  @Test("every script has its letters, in both weights", arguments: scripts)
  func glyphs(string: String) throws {
    let typesetter = try Typesetter(fonts: .installed)
    for weight in [TextStyle.Weight.regular, .bold] {
      let style = TextStyle(size: 20, weight: weight, tabularDigits: true)
      let text = typesetter.lay(LaidText.Key(string: string, style: style, wrapWidth: nil, maximumLines: nil))
      #expect(text.unknownGlyphs == 0)
      #expect(text.width > 20)
    }
  }

  @Test("what is measured is what is drawn", arguments: scripts + ["fjord", "AVATAR", "1", "0.5"])
  func ink(string: String) throws {
    let places: [(Text.Alignment, Text.Anchor)] = [
      (.start, .baseline), (.middle, .center), (.end, .top), (.start, .bottom),
    ]
    for (alignment, anchor) in places {
      let text = Text(
        string, style, .black, at: Point(400.3, 60.6), alignment: alignment, anchor: anchor, lineHeight: 1.5)
      let bounds = metrics.bounds(of: text)
      let ink = try #require(Image(.text(text), width: 800, height: 120).ink)
      // Letters may reach a little over the room that they take, and leave a little of it.
      #expect(bounds.contains(ink, tolerance: 2.5))
      #expect(abs(ink.left - bounds.left) < 4 && abs(ink.right - bounds.right) < 4)
    }
  }

  @Test("lines are no wider than asked for, and as far apart as asked for", arguments: [90.0, 150, 333])
  func wrapping(width: Double) {
    for string in [Self.paragraph, "unbreakable" + String(repeating: "e", count: 80)] + Self.scripts {
      for lines in [nil, 1, 2, 3] {
        let extent = metrics.extent(
          of: string, style: style, wrapWidth: width, maximumLines: lines, lineHeight: 1.4)
        #expect(extent.width <= width + 0.001, "\(string) \(lines ?? 0)")
        #expect(extent.lines <= lines ?? .max)
        #expect(abs(extent.height - (Double(extent.lines - 1) * 1.4 * 20 + 1.21 * 20)) < 1e-9)
        #expect(extent.baseline == 0.969 * 20)
      }
    }
  }

  @Test("what is left over ends in an ellipsis", arguments: 1...3)
  func ellipsis(lines: Int) throws {
    let whole = metrics.extent(
      of: Self.paragraph, style: style, wrapWidth: 150, maximumLines: nil, lineHeight: 1.3)
    let cut = metrics.extent(
      of: Self.paragraph, style: style, wrapWidth: 150, maximumLines: lines, lineHeight: 1.3)
    #expect(cut.lines == lines && whole.lines > 3)
    // Three dots at the baseline, where the last line ends.
    let text = Text(
      Self.paragraph, style, .black, at: Point(10, 10), anchor: .top, wrapWidth: 150, maximumLines: lines)
    let image = try Image(.text(text), width: 200, height: 150)
    let words = Text(
      Self.paragraph, style, .black, at: Point(10, 10), anchor: .top, wrapWidth: 150, maximumLines: lines + 1)
    #expect(try image != Image(.text(words), width: 200, height: 150))
    #expect(try #require(image.ink).bottom <= 10 + cut.height + 1)
  }

  @Test("baselines do not depend on the fonts of a line")
  func baselines() throws {
    func rows(_ string: String) throws -> [Int] {
      let text = Text(string, style, .black, at: Point(4, 20), wrapWidth: 50, lineHeight: 1.5)
      let image = try Image(.text(text), width: 60, height: 100)
      // A row below which there is nothing is a baseline, as none of these letters has a descender.
      return (0..<99).filter { row in
        let dark = { (y: Int) in image.darkness[y * 60..<(y + 1) * 60].contains { $0 > 0.3 } }
        return dark(row) && !dark(row + 1)
      }
    }
    #expect(try rows("HHH HHH HHH") == [19, 49, 79])
    #expect(try rows("H▲H HHH H∈H") == [19, 49, 79])
    #expect(try rows("HHH") == [19])
  }

  @Test("digits of one width", arguments: [TextStyle.Weight.regular, .bold])
  func digits(weight: TextStyle.Weight) {
    let table = TextStyle(size: 20, weight: weight, tabularDigits: true)
    let widths = (0...9).map { metrics.width("\($0)", table) }
    // Inter's bold 4 is a five-hundredth of its size narrower than its fellows.
    #expect(widths.allSatisfy { abs($0 - widths[0]) < 0.002 * 20 })
    let plain = TextStyle(size: 20, weight: weight)
    #expect(metrics.width("11111111", plain) < metrics.width("00000000", plain))
  }

  @Test("a text is as wide at every size and scale, in proportion")
  func proportion() {
    let one = metrics.width(Self.paragraph, TextStyle(size: 10))
    for size in [9.5, 10.5, 24, 46, 100] {
      let width = metrics.width(Self.paragraph, TextStyle(size: size))
      #expect(abs(width / one - size / 10) < 0.002 * size / 10)
    }
  }

  @Test("whatever a file contains can be set on one line")
  func controls() throws {
    let all = String(String.UnicodeScalarView((0..<0x100).compactMap { Unicode.Scalar($0 as UInt32) }))
    let strings = [
      all, "\0", "a\nb", "a\r\nb", "\u{2028}", "\u{202E}abc", "", " ", "\u{200D}\u{FE0F}", "👩‍👩‍👧",
    ]
    for string in strings {
      let extent = metrics.extent(
        of: string, style: style, wrapWidth: nil, maximumLines: nil, lineHeight: 1.3)
      #expect(extent.lines == 1 && extent.width.isFinite)
      _ = try Image(.text(Text(string, style, .black, at: Point(5, 20))), width: 50, height: 30)
    }
    #expect(metrics.width("a\tb\nc", style) == metrics.width("a b c", style))
    #expect("a\u{7}b".printable == "a\u{FFFD}b")
    #expect(String(repeating: "x", count: 50_000).printable.count == 10_001)
  }

  @Test("sizes and widths of no meaning", arguments: [0, -3, .nan, .infinity, 1e300, 1e-300])
  func degenerate(value: Double) throws {
    let sized = Text("abc", TextStyle(size: value), .black, at: Point(5, 15))
    let placed = Text("abc", style, .black, at: Point(value, 15))
    let broken = Text("abc def", style, .black, at: Point(5, 15), wrapWidth: value)
    let spaced = Text(
      "abc def", style, .black, at: Point(5, 15), wrapWidth: 20, maximumLines: -1, lineHeight: value)
    for text in [sized, broken, spaced] { #expect(metrics.bounds(of: text).width.isFinite) }
    func ink(_ text: Text) throws -> Rect? { try Image(.text(text), width: 20, height: 20).ink }
    #expect(try ink(sized) == nil, "letters of no size, or larger than any page")
    #expect(try (ink(placed) == nil) == !(-20..<20).contains(value))
    #expect(try ink(broken) != nil, "the first letters are there, however lines are broken")
    #expect(try value.isFinite == (ink(spaced) != nil))
  }

  @Test("lines break at the same places on any number of threads")
  func threads() throws {
    let expected = try breaks()
    let found = Mutex<Set<[Double]>>([])
    DispatchQueue.concurrentPerform(iterations: 100) { _ in
      let breaks = (try? breaks()) ?? []
      _ = found.withLock { $0.insert(breaks) }
    }
    #expect(found.withLock { $0 } == [expected])
  }

  /// The widths of the lines of a text, set by a typesetter of its own, where a line of seven letters is a
  /// little too long only once its hyphen is there.
  private func breaks() throws -> [Double] {
    let key = LaidText.Key(string: "Καταναλωτές και ομάδες", style: style, wrapWidth: 90, maximumLines: nil)
    return try Typesetter(fonts: .installed).lay(key).lines.map(\.width)
  }
}
