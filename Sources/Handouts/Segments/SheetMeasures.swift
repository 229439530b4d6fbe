import Customers
import Drawing
import Scenes
import Segments
import Words

/// Every measure of a segment against all customers: the distributions, mean, median and middle half of both,
/// the index and the difference.
struct SheetMeasures {
  let sheet: SegmentSheet

  private var compositor: Compositor { sheet.compositor }
  private var profile: Profile { sheet.profile }
  private var theme: Theme { sheet.handout.theme }

  /// From the right edge: difference, index, all, segment; the names at the left, the strip between.
  private static let (difference, index, group, name) = (42.0, 40.0, 66.0, 108.0)
  private static let gap = 7.0

  private var stripWidth: Double {
    compositor.width - Self.name - 2 * Self.group - Self.index - Self.difference - 5 * Self.gap
  }

  /// The heading with the measures. Many of them are several blocks, so that they can go over pages.
  var blocks: [Block] {
    let note = sheet.handout.profiles.mostShownNote.map { [sheet.handout.muted($0)] } ?? []
    let opening = [compositor.heading("Against all customers")] + note + [head]
    let rows = sheet.handout.profiles.mostDifferent(Profiles.mostShown, of: profile).map(row)
    return stride(from: 0, to: max(1, rows.count), by: Self.most).map { start in
      .column((start == 0 ? opening : []) + rows[start..<min(start + Self.most, rows.count)])
    }
  }

  private static let most = 6

  private var head: Block {
    let titles = [
      ("segment", Self.group), ("all", Self.group), ("index", Self.index), ("SD", Self.difference),
    ]
    let note = compositor.paragraph(
      "mean, median, middle half; bars: how many have a value", PageStyle.label, color: theme.muted,
      width: Self.name + Self.gap + stripWidth)
    let cells = titles.map {
      compositor.paragraph($0.0, PageStyle.label, color: theme.muted, width: $0.1, alignment: .end)
    }
    return .row([note] + cells, spacing: Self.gap)
  }

  private func row(_ index: Int) -> Block {
    let measure = profile.measures[index]
    let all = measure.all
    let column = measure.feature.column
    func part(_ block: Block, _ words: String) -> Block { block.named(.part, "\(column): \(words)") }
    let numbers = [
      part(group(measure.segment, measure.feature, isBold: true), "segment"),
      part(group(all, measure.feature, isBold: false), "all"),
      part(cell(Figures.index(measure.index), Self.index, isBold: isFar(measure.index)), "index"),
      part(cell(Figures.difference(measure.differenceSD), Self.difference, isBold: false), "difference"),
    ]
    let row = Block.row([name(measure), strip(index)] + numbers, spacing: Self.gap)
    let grid = theme.grid
    let width = compositor.width
    let line = Block.figure(width: width, height: 5) { rect in
      .stroke(
        .segment(Point(rect.left, rect.top + 2), Point(rect.right, rect.top + 2)), Stroke(grid, width: 0.75))
    }
    return .column([line, row])
  }

  /// Whether an index is worth looking at.
  private func isFar(_ index: Double?) -> Bool { index.map { $0 < 80 || $0 > 120 } ?? false }

  private func name(_ measure: MeasureProfile) -> Block {
    var blocks = [
      compositor.paragraph(shortened(measure.feature.axisTitle, to: 44), width: Self.name, lineHeight: 1.2)
    ]
    if !measure.isClustered {
      blocks.append(
        compositor.paragraph("not clustered", PageStyle.label, color: theme.muted, width: Self.name))
    }
    if measure.missing > 0 {
      blocks.append(
        compositor.paragraph(
          "\(Figures.count(measure.missing)) without a value", PageStyle.label, color: theme.muted,
          width: Self.name
        ).named(.part, "\(measure.feature.column): missing"))
    }
    return .column(blocks)
  }

  private func strip(_ index: Int) -> Block {
    let measure = profile.measures[index]
    let all = sheet.handout.profiles.columns.measures[index].values.compactMap { $0 }
    let (look, theme) = (sheet.look, theme)
    guard let own = measure.segment, let rest = measure.all else {
      return Block.figure(width: stripWidth, height: DistributionStrip.height) { _ in .empty }
    }
    let strip = DistributionStrip(
      segment: DistributionStrip.Group(
        values: measure.values, mean: own.mean, middle: own.quartiles.first...own.quartiles.third),
      all: DistributionStrip.Group(
        values: all, mean: rest.mean, middle: rest.quartiles.first...rest.quartiles.third), look: look,
      theme: theme)
    let alt =
      """
      \(measure.feature.title): the segment from \(Figures.number(own.minimum)) to \
      \(Figures.number(own.maximum)), all customers from \(Figures.number(rest.minimum)) to \
      \(Figures.number(rest.maximum)).
      """
    return Block.figure(width: stripWidth, height: DistributionStrip.height) { rect in
      strip.picture(in: rect).figure(alt: alt)
    }
  }

  /// Mean, median and the middle half, one under the other.
  private func group(_ summary: Summary?, _ feature: Feature, isBold: Bool) -> Block {
    let middle = Figures.middle(summary, of: feature)
    let fits = compositor.metrics.width(middle, PageStyle.label) <= Self.group
    return .column([
      cell(Figures.number(summary?.mean, of: feature), Self.group, isBold: isBold),
      quiet(Figures.number(summary?.quartiles.median, of: feature)),
      quiet(fits ? middle : Figures.middle(summary, of: feature, joined: " to ")),
    ])
  }

  private func quiet(_ words: String) -> Block {
    compositor.paragraph(
      words, PageStyle.label, color: theme.muted, width: Self.group, alignment: .end, lineHeight: 1.2)
  }

  private func cell(_ words: String, _ width: Double, isBold: Bool) -> Block {
    compositor.paragraph(
      words, isBold ? PageStyle.bodyBold : PageStyle.body, width: width, alignment: .end, lineHeight: 1.2)
  }
}
