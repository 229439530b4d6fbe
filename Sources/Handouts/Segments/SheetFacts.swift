import Customers
import Drawing
import Scenes
import Segments
import Words

/// Who the customers of a segment are, which segment is nearest, and who is typical: in two columns.
struct SheetFacts {
  let sheet: SegmentSheet
  let words: SheetWords

  private var compositor: Compositor { sheet.compositor }
  private var profile: Profile { sheet.profile }
  private var theme: Theme { sheet.handout.theme }
  private static let gap = 26.0
  private var width: Double { (compositor.width - Self.gap) / 2 }
  /// The values of a category that are listed; the rest are counted.
  private static let mostValues = 6

  /// The first row holds the nearest segment and the typical customer; further categories follow in pairs.
  var rows: [Block] {
    let categories = profile.categories.map(category)
    let first = Block.column(categories.prefix(2).map { $0 }, spacing: 5)
    let right = Block.column([nearest, typical], spacing: 10)
    let rest = Array(categories.dropFirst(2))
    let opening =
      categories.isEmpty
      ? Block.row([nearest.widened(to: width), typical], spacing: Self.gap)
      : Block.row(
        [Block.column([compositor.heading("Who they are", width: width), first]).widened(to: width), right],
        spacing: Self.gap)
    return [opening]
      + stride(from: 0, to: rest.count, by: 2).map { start in
        Block.row(rest[start..<min(start + 2, rest.count)].map { $0.widened(to: width) }, spacing: Self.gap)
      }
  }

  private func category(_ category: CategoryProfile) -> Block {
    let listed = category.values.prefix(Self.mostValues)
    var blocks = [
      compositor.paragraph(category.title, PageStyle.smallBold, color: theme.muted, width: width)
    ]
    let limit = listed.flatMap { [$0.share, $0.shareOfAll] }.max() ?? 1
    blocks += listed.map { value($0, of: category, limit: max(limit, 1e-9)) }
    let more = category.values.count - listed.count
    var notes: [String] = []
    if more > 0 { notes.append("\(Figures.count(more)) further values") }
    if category.missing > 0 { notes.append("\(Figures.count(category.missing)) without a value") }
    if !notes.isEmpty {
      blocks.append(
        compositor.paragraph(
          notes.joined(separator: ", "), PageStyle.label, color: theme.muted, width: width
        ).named(.part, "\(category.column): rest"))
    }
    return .column(blocks)
  }

  private func value(_ value: CategoryProfile.Value, of category: CategoryProfile, limit: Double) -> Block {
    let (label, numbers) = (84.0, 92.0)
    let bar = ShareBar(
      share: value.share, shareOfAll: value.shareOfAll, limit: limit, look: sheet.look, theme: theme)
    let name = compositor.paragraph(value.name, PageStyle.small, width: label - 6, lineHeight: 1.2)
    let figure = Block.figure(width: width - label - numbers, height: 12) { bar.picture(in: $0) }
    let shares = Block.row([
      compositor.paragraph(
        NumberText.percent(value.share), PageStyle.smallBold, width: 44, alignment: .end, lineHeight: 1.2
      ).named(.part, "\(category.title)/\(value.name): share"),
      compositor.paragraph(
        "all " + NumberText.percent(value.shareOfAll, decimals: 0), PageStyle.label, color: theme.muted,
        width: 48, alignment: .end, lineHeight: 1.2
      ).named(.part, "\(category.title)/\(value.name): all"),
    ])
    return .row([name.widened(to: label), figure, shares])
  }

  private var nearest: Block {
    guard let rival = profile.rival,
      let other = sheet.handout.profiles.first(where: { $0.number == rival.number })
    else { return .column([]) }
    let look = sheet.handout.look(rival.number)
    let mark = Block.figure(width: 18, height: 14) { rect in
      .points(
        [Point(rect.left + 6, rect.top + 7)],
        Marker(look.shape, size: 9, fill: look.color, outline: theme.ink, outlineWidth: 0.6))
    }
    let name = compositor.paragraph("\(rival.number)  \(other.name)", width: width - 18)
      .named(.link(to: SegmentsHandout.destination(rival.number)), other.name)
    return .column(
      [
        compositor.heading("Nearest other segment", width: width), .row([mark, name]),
        sheet.handout.muted(words.border, width: width).named(.part, "border"),
      ], spacing: 1)
  }

  private var typical: Block {
    .column(
      [
        compositor.heading(words.typical, width: width),
        sheet.handout.muted(words.typicalValues, width: width).named(.part, "medoid"),
      ], spacing: 1)
  }
}
