/// The horizontal axis of everything that is drawn by k: numbers under a row of places, the suggested ones on
/// a dark ground.
package struct KAxis: Sendable {
  private let range: ClosedRange<Int>
  /// Where the first and the last k stand.
  package let scale: LinearScale
  private let look: Look

  /// - Parameters:
  ///   - left: the left edge of the plot.
  ///   - right: its right edge.
  package init(_ range: ClosedRange<Int>, left: Double, right: Double, look: Look) {
    self.range = range
    self.look = look
    scale = LinearScale(
      domain: Double(range.lowerBound)...Double(range.upperBound), from: left + look.em * 0.8,
      to: right - look.em * 0.8)
  }

  /// The place of a k.
  package func callAsFunction(_ k: Int) -> Double { scale(Double(k)) }

  /// The height of the row of numbers.
  package static func height(_ style: TextStyle) -> Double { style.size * 1.75 }

  private func width(_ k: Int) -> Double { look.width(String(k)) }

  /// The numbers that have room: those marked, then every one, every second, or so on.
  private func labels(marked: Set<Int>) -> [Int] {
    let em = look.em
    func clash(_ a: Int, _ b: Int) -> Bool {
      let air = marked.contains(a) || marked.contains(b) ? em * 0.55 : em * 0.3
      return (self(a) - self(b)).magnitude < (width(a) + width(b)) / 2 + air
    }
    var shown = marked.sorted().reduce(into: [Int]()) { shown, k in
      if range.contains(k), shown.last.map({ !clash($0, k) }) ?? true { shown.append(k) }
    }
    let widest = width(range.upperBound)
    let pitch = range.count > 1 ? self(range.lowerBound + 1) - self(range.lowerBound) : widest * 2
    let step = max(1, Int(((widest + em * 0.3) / pitch).rounded(.up)))
    for k in range where (k - range.lowerBound).isMultiple(of: step) {
      if !shown.contains(where: { clash($0, k) }) { shown.append(k) }
    }
    return shown.sorted()
  }

  /// The numbers, the tops of their row at a height.
  /// - Parameter current: the k that is looked at.
  package func picture(top: Double, marked: Set<Int> = [], current: Int? = nil, title left: Double) -> Picture
  {
    let middle = top + Self.height(look.label) / 2
    let marks = marked.union(current.map { [$0] } ?? [])
    let ticks = labels(marked: marks).map { k in
      let ground = k == current ? look.accent : look.theme.ink
      return Axis.Tick(Double(k), String(k), ground: marks.contains(k) ? ground : nil)
    }
    return .stack(
      [.text(Text("k", look.label, look.theme.muted, at: Point(left, middle), anchor: .center))]
        + Axis(.across, scale, ticks: ticks, look: look).numbers(at: middle, anchor: .center))
  }
}
