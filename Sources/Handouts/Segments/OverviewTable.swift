import Drawing
import Scenes
import Segments
import Words

/// All segments in one table; where they were formed by more than two measures, those have tables of their
/// own.
struct OverviewTable {
  let handout: SegmentsHandout

  private var profiles: Profiles { handout.profiles }
  private var measures: [Int] { profiles.clusteredMeasures }
  private var showsMeans: Bool { measures.count <= 2 }

  var table: PageTable {
    var columns = [
      PageTable.Column("segment", .start), PageTable.Column("customers"), PageTable.Column("share"),
    ]
    if showsMeans {
      for index in measures {
        columns += [PageTable.Column(title(index)), PageTable.Column("index")]
      }
    }
    columns.append(PageTable.Column("stability"))
    return PageTable(
      columns, rows: profiles.map(row), isSmall: true, shortensWords: true, by: handout.compositor)
  }

  private func title(_ index: Int) -> String {
    let feature = profiles.columns.measures[index].feature
    return feature.shortName + (feature.unit.map { " (\($0))" } ?? "")
  }

  private func row(_ profile: Profile) -> PageTable.Row {
    var cells = [
      PageTable.Cell("\(profile.number)  \(profile.name)", isBold: true, mark: handout.look(profile.number)),
      PageTable.Cell(Figures.size(profile)), PageTable.Cell(NumberText.percent(profile.share)),
    ]
    if showsMeans {
      for index in measures {
        let measure = profile.measures[index]
        cells += [
          PageTable.Cell(Figures.number(measure.segment?.mean, of: measure.feature)),
          PageTable.Cell(Figures.index(measure.index), isMuted: true),
        ]
      }
    }
    cells.append(PageTable.Cell(Figures.stability(profile.stability)))
    return PageTable.Row(
      "overview \(profile.number)", cells, link: SegmentsHandout.destination(profile.number))
  }

  /// The segments beside each other, so many to a table.
  private static let most = 5

  /// Measures down, segments across: the mean, and the index behind it. None where the one table shows them.
  var furtherTables: [Block] {
    guard !showsMeans else { return [] }
    let most = mostBeside
    return stride(from: 0, to: profiles.count, by: most).map { start in
      means(Array(profiles[start..<min(start + most, profiles.count)]), of: most)
    }
  }

  /// The measures that are listed, where there are many.
  private var listedMeasures: [Int] {
    let shown = Set(profiles.mostDifferent(Profiles.mostShown))
    return measures.filter(shown.contains)
  }

  /// How many segments have room beside each other without a number being broken.
  private var mostBeside: Int {
    let widest =
      profiles.flatMap { profile in
        listedMeasures.map { handout.compositor.metrics.width(mean($0, of: profile), PageStyle.small) }
      }.max() ?? 0
    let room = handout.compositor.width - Self.firstWidth
    return Swift.max(1, Swift.min(Self.most, Int(room / (widest + 1 + PageTable.gap))))
  }

  private func mean(_ index: Int, of profile: Profile) -> String {
    let measure = profile.measures[index]
    return "\(Figures.number(measure.segment?.mean, of: measure.feature)) (\(Figures.index(measure.index)))"
  }

  private static let firstWidth = 150.0

  private func means(_ some: [Profile], of most: Int) -> Block {
    let columns = [PageTable.Column("", .start)] + some.map { _ in PageTable.Column("") }
    let head = PageTable.Row(
      "segments",
      [PageTable.Cell("segment")]
        + some.map { PageTable.Cell(String($0.number), isBold: true, mark: handout.look($0.number)) })
    let rows = listedMeasures.map { index in
      PageTable.Row(
        "means of \(profiles.columns.measures[index].feature.column)",
        [PageTable.Cell(profiles.columns.measures[index].feature.axisTitle)]
          + some.map { PageTable.Cell(mean(index, of: $0)) })
    }
    let each = (handout.compositor.width - Self.firstWidth) / Double(most) - PageTable.gap
    let widths = [Self.firstWidth] + some.map { _ in each }
    let table = PageTable(
      columns, rows: [head] + rows, isSmall: true, widths: widths, shortensWords: true, by: handout.compositor
    )
    let note = profiles.mostShownNote.map { [handout.muted($0)] } ?? []
    return .column(
      [handout.compositor.heading("Means, with the index in brackets", level: 3)] + note + table.lines)
  }
}
