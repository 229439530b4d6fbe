import Customers
import Drawing
import Segments
import Words
import Workbooks

/// `segments.xlsx`: the customers with their segments, the segments' profiles, and what to test with them. A
/// segment has the color that it has in pictures.
struct SegmentsWorkbook {
  let profiled: Profiled

  private var profiles: Profiles { profiled.profiles }
  private var table: Table { profiled.prepared.table }

  /// Why it can't be; nil where it can.
  var obstacle: String? {
    if profiles.placements.count >= WorkbookContent.rowLimit {
      return "a sheet holds \(NumberText.fixed(Double(WorkbookContent.rowLimit), decimals: 0)) rows"
    }
    let columns = table.columns.count + PlacementCells(profiles).header.count
    return columns > WorkbookContent.columnLimit
      ? "a sheet holds \(NumberText.fixed(Double(WorkbookContent.columnLimit), decimals: 0)) columns" : nil
  }

  var content: WorkbookContent { WorkbookContent([customers, profilesSheet, actions]) }

  private typealias Cell = WorkbookContent.Cell

  private func colored(_ cell: Cell, _ segment: Int) -> Cell {
    let look = SegmentLook(segment: segment, theme: Theme(.light))
    return .colored(cell, ground: look.color.hex, ink: look.inkOnColor.hex)
  }

  /// The lines of `segments.csv`.
  private var customers: WorkbookContent.Sheet {
    let added = PlacementCells(profiles)
    let kept = table.columns.indices.filter { !added.header.contains(table.columns[$0]) }
    let numeric = Set(table.numericColumns)
    let responsibilities = profiles.partition.responsibilities?.matrix
    let rows = zip(profiled.prepared.rows, profiles.placements).enumerated().map {
      customer, place -> [Cell] in
      let (row, placement) = place
      let own = kept.map { column -> Cell in
        let text = table.text(row: row, column: column)
        return numeric.contains(column) ? number(text) : text.isEmpty ? .empty : .text(text)
      }
      let shares = profiles.compactMap { profile in
        responsibilities.map { Cell.number($0[customer, profile.segment.label], .percent) }
      }
      return own + [
        colored(.number(Double(placement.segment), .plain), placement.segment),
        .text(profiles[placement.segment - 1].name), .number(placement.distance, .fine),
        placement.margin.map { .number($0, .fine) } ?? .empty,
      ] + shares
    }
    return WorkbookContent.Sheet(
      "customers", header: kept.map { table.columns[$0] } + added.header, rows: rows)
  }

  /// A cell of a column of numbers: what is none stays text.
  private func number(_ text: String) -> Cell {
    let text = text.trimmed
    if text.isEmpty { return .empty }
    let number = Double(text) ?? Double(text.replacingEach(",", with: "."))
    return number.map { .number($0, .plain) } ?? .text(text)
  }

  /// A row for every segment: size, stability, and of every column of numbers the mean and the index.
  private var profilesSheet: WorkbookContent.Sheet {
    let names = profiles.columns.measures.map { $0.feature.column }
    let header =
      ["segment", "segment_name", "customers", "share", "stability"]
      + names.flatMap { ["\($0): mean", "\($0): index"] }
    let rows = profiles.map { profile -> [Cell] in
      let own: [Cell] = [
        colored(.number(Double(profile.number), .plain), profile.number), .text(profile.name),
        .number(Double(profile.size), .whole), .number(profile.share, .percent),
        profile.stability.map { .number($0, .fine) } ?? .empty,
      ]
      let measures = profile.measures.flatMap { measure -> [Cell] in
        [
          (measure.segment?.mean).map { .number($0, .fine) } ?? .empty,
          measure.index.map { .number($0, .whole) } ?? .empty,
        ]
      }
      return own + measures
    }
    return WorkbookContent.Sheet("profiles", header: header, rows: rows)
  }

  /// A row for every suggestion.
  private var actions: WorkbookContent.Sheet {
    let header = ["segment", "segment_name", "purpose", "try", "measure", "wrong if", "needs", "trial"]
    let rows = zip(profiles, profiled.suggestions).flatMap { profile, suggestions in
      suggestions.map { suggestion -> [Cell] in
        let texts = [
          suggestion.purpose.rawValue, suggestion.attempt, suggestion.measure, suggestion.refutation,
          suggestion.needs ?? "", suggestion.trial?.words ?? "",
        ]
        return [colored(.number(Double(profile.number), .plain), profile.number), .text(profile.name)]
          + texts.map { $0.isEmpty ? .empty : .text($0) }
      }
    }
    return WorkbookContent.Sheet("actions", header: header, rows: rows)
  }
}

extension Color {
  /// As `0xRRGGBB`.
  fileprivate var hex: UInt32 {
    [red, green, blue].reduce(0) { $0 << 8 | UInt32((255 * $1).rounded()) }
  }
}

extension WorkbookContent {
  /// Writes it as part of a call. Its date is that of SOURCE_DATE_EPOCH, else the first that spreadsheets can
  /// have in an archive, so that the same input gives the same bytes.
  func write(for file: String, at path: String) throws(Failure) {
    let epoch = environment("SOURCE_DATE_EPOCH")
    _ = try creationDate(epoch)
    do throws(WorkbookFault) {
      try write(to: path, created: epoch.flatMap { Int($0) } ?? 315_532_800)
    } catch {
      throw .inputOutput(path: file, reason: error.what)
    }
  }
}
