import Drawing

/// The horizontal axis of everything that is drawn by k: numbers under a row of places, the suggested ones on a
/// dark ground.
struct KAxis {
  let range: ClosedRange<Int>
  /// Where the first and the last k stand.
  let scale: LinearScale
  let look: ChartStyle

  /// - Parameters:
  ///   - left: the left edge of the plot.
  ///   - right: its right edge.
  init(_ range: ClosedRange<Int>, left: Double, right: Double, look: ChartStyle) {
    self.range = range
    self.look = look
    let em = look.label.size
    scale = LinearScale(
      domain: Double(range.lowerBound)...Double(range.upperBound), from: left + em * 0.8, to: right - em * 0.8
    )
  }

  /// The place of a k.
  func callAsFunction(_ k: Int) -> Double { scale(Double(k)) }

  /// The height of the row of numbers.
  static func height(_ style: TextStyle) -> Double { style.size * 1.75 }

  private func width(_ k: Int) -> Double { look.metrics.width(String(k), look.label) }

  /// The numbers that have room: those marked, then every one, every second, or so on.
  private func labels(marked: Set<Int>) -> [Int] {
    let em = look.label.size
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
    return shown
  }

  /// The numbers, the tops of their row at a height.
  /// - Parameter current: the k that is looked at.
  func picture(top: Double, marked: Set<Int> = [], current: Int? = nil, title left: Double) -> Picture {
    let em = look.label.size
    let theme = look.theme
    let middle = top + Self.height(look.label) / 2
    let marks = marked.union(current.map { [$0] } ?? [])
    let accent = SegmentLook(segment: 1, theme: theme).color
    var parts: [Picture] = [
      .text(
        Text("k", look.label, theme.muted, at: Point(left, middle), anchor: .center))
    ]
    for k in labels(marked: marks).sorted() {
      let isMarked = marks.contains(k)
      if isMarked {
        let box = Rect(
          x: self(k) - width(k) / 2 - em * 0.25, y: middle - em * 0.68, width: width(k) + em * 0.5,
          height: em * 1.36)
        parts.append(
          .fill(.rectangle(box, radius: em * 0.3), .color(k == current ? accent : theme.ink)))
      }
      let ground = k == current ? accent : theme.ink
      let ink: Color = ground.contrast(with: .white) >= 3 ? .white : Color(0x1C2633)
      parts.append(
        .text(
          Text(
            String(k), look.label, isMarked ? ink : theme.muted, at: Point(self(k), middle),
            alignment: .middle, anchor: .center)))
    }
    return .stack(parts)
  }
}
