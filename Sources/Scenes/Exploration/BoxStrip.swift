import Drawing
import Exploration
import Numerics

/// A feature's five numbers for each group as a box, and under it every customer as a dot.
package struct BoxStrip: Sendable {
  package struct Group: Hashable, Sendable {
    package var name: String
    package var values: [Double]

    package init(name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  let title: String
  let groups: [Group]

  /// The boxes of a feature for groups; those without members are left out.
  package init(title: String, groups: [Group]) {
    self.title = title
    self.groups = groups.filter { !$0.values.isEmpty }
  }

  /// The most dots a group is drawn with; of more customers it is every second, third and so on.
  package static let mostDots = 600

  package func leastHeight(_ look: Look) -> Double {
    2.6 * look.heading.size + look.em * (3 + 3.2 * Double(groups.count))
  }

  package func picture(in rect: Rect, look: Look) -> Picture {
    let title = look.title(title, in: rect)
    let (top, bottom) = (rect.top + title.height + 0.6 * look.em, rect.bottom - 1.8 * look.em)
    let widest = look.widest(groups.map { $0.name })
    let names = groups.count > 1 ? min(widest + 1, 0.3 * rect.width) : 0
    let left = rect.left + names + look.em
    let values = groups.flatMap { $0.values }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let x = LinearScale(domain: low...high, from: left, to: rect.right - 0.6 * look.em)
    let pitch = (bottom - top) / Double(max(1, groups.count))
    var parts = [title.picture]
    for (index, group) in groups.enumerated() {
      let band = Rect(x: left, y: top + pitch * Double(index), width: rect.right - left, height: pitch)
      parts.append(box(TukeyBox(group.values), in: band, x, look))
      parts.append(strip(group.values, in: band, x, look))
      guard groups.count > 1 else { continue }
      parts.append(
        .text(
          Text(
            group.name, look.label, look.theme.ink, at: Point(left - look.em, band.top + 0.32 * pitch),
            alignment: .end, anchor: .center, wrapWidth: names + 0.5, maximumLines: 1)))
    }
    parts.append(Axis(across: x, look: look).under(bottom, between: rect.left, and: rect.right))
    return .stack(parts).part("boxes")
  }

  private func box(_ box: TukeyBox, in band: Rect, _ x: LinearScale, _ look: Look) -> Picture {
    let middle = band.top + 0.32 * band.height
    let half = min(0.16 * band.height, 0.9 * look.em)
    let line = Stroke(look.theme.ink, width: 0.9)
    let quartiles = box.quartiles
    let body = Rect(
      left: x(quartiles.first), top: middle - half, right: x(quartiles.third), bottom: middle + half)
    func upright(_ value: Double, _ half: Double) -> Path {
      .segment(Point(x(value), middle - half), Point(x(value), middle + half))
    }
    let whiskers =
      Path.segment(Point(x(box.lowerWhisker), middle), Point(body.left, middle))
      + .segment(Point(body.right, middle), Point(x(box.upperWhisker), middle))
      + upright(box.lowerWhisker, half * 0.5) + upright(box.upperWhisker, half * 0.5)
    return .stack([
      .stroke(whiskers, line),
      .fill(.rectangle(body), .color(look.area)),
      .stroke(.rectangle(body), line),
      .stroke(upright(quartiles.median, half), Stroke(look.theme.ink, width: 2)),
      .points(
        box.outliers.map { Point(x($0), middle) },
        Marker(.circle, size: 3.6, fill: nil, outline: look.theme.ink, outlineWidth: 0.7)
      ).part("outliers"),
    ]).part("box")
  }

  /// The customers, spread a little so that equal ones are seen: by the order in the table, the same every
  /// time.
  private func strip(_ values: [Double], in band: Rect, _ x: LinearScale, _ look: Look) -> Picture {
    let dots = thinned(Array(values.indices), to: Self.mostDots).map { index in
      var generator = SplitMix64(seed: UInt64(index))
      let spread = (generator.uniform() - 0.5) * min(0.28 * band.height, 2.4 * look.em)
      return Point(x(values[index]), band.top + 0.74 * band.height + spread)
    }
    return .points(dots, Marker(.circle, size: 2.2, fill: look.theme.softened(look.accent, 0.25)))
      .part("strip")
  }
}
