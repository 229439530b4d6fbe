import Drawing
import Numerics
import Scenes
import TestSupport
import Testing

@testable import Handouts

@Suite struct PageTableLaws {
  private static let style = PageStyle(paper: .a4, theme: Theme(.print), metrics: EvenMetrics())
  private let compositor = Compositor(style: style)

  /// A table of words and numbers of random lengths.
  private func table(_ seed: UInt64, rows: Int) -> PageTable {
    var generator = SplitMix64(seed: seed)
    func words(_ most: Int) -> String {
      (0...generator.index(below: most)).map { _ in
        String(repeating: "w", count: 1 + generator.index(below: 9))
      }.joined(separator: " ")
    }
    let columns = (0..<2 + generator.index(below: 5)).map {
      PageTable.Column(words(2), $0 == 0 ? .start : .end)
    }
    let lines = (0..<rows).map { row in
      PageTable.Row(
        "row \(row)",
        columns.indices.map { column in
          column == 0
            ? .init(words(9), mark: SegmentLook(segment: row + 1, theme: Theme(.print)))
            : .init(String(generator.index(below: 100_000)), isBold: generator.index(below: 2) == 0)
        })
    }
    return PageTable(columns, rows: lines, by: compositor)
  }

  private func pages(_ table: PageTable) -> Document {
    var flow = PageFlow(style: Self.style)
    flow.place(table, under: [compositor.heading("The heading")])
    return Document(title: "", subject: "", pages: flow.pages(footer: "footer"), outline: [])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func cellsKeepToTheirPlacesAndNumbersLineUp(seed: UInt64) {
    let table = table(seed, rows: 8)
    let document = pages(table)
    #expect(PageAudit(document: document, metrics: compositor.metrics).complaints == [])
    let leaves = document.pages[0].picture.leaves(compositor.metrics)
    let edges = (0..<8).map { row in
      leaves.filter { $0.isIn("row \(row)") && $0.text != nil }.dropFirst().map(\.box.right)
    }
    #expect(edges[0].count == table.columns.count - 1)
    for line in edges.dropFirst() {
      #expect(zip(line, edges[0]).allSatisfy { abs($0 - $1) < 1e-9 }, "\(line) under \(edges[0])")
    }
    #expect(abs((edges[0].last ?? 0) - Self.style.body.right) < 1e-9, "it is as wide as the page")
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func aLongTableGoesOverToNextPagesWithItsHead(seed: UInt64) {
    let rows = 150
    let document = pages(table(seed, rows: rows))
    #expect(PageAudit(document: document, metrics: compositor.metrics).complaints == [])
    #expect(document.pages.count > 1)
    let names = document.pages.map { page in page.picture.names.map(\.words) }
    #expect(names.allSatisfy { $0.count { $0 == "table head" } == 1 })
    #expect(names.joined().filter { $0.hasPrefix("row ") } == (0..<rows).map { "row \($0)" })
  }

  @Test func aHeadingIsNeverLeftAloneAtTheEndOfAPage() {
    for filled in stride(from: 600.0, through: 740, by: 7) {
      var flow = PageFlow(style: Self.style)
      flow.place(Block.figure(width: 10, height: filled) { .fill(.rectangle($0), .color(.white)) })
      flow.place(table(3, rows: 4), under: [compositor.heading("The heading")])
      let pages = flow.pages(footer: "footer").map { $0.picture.names.map(\.words) }
      let page = pages.first { $0.contains("The heading") } ?? []
      #expect(page.contains("table head") && page.contains("row 1"), "\(filled) filled")
    }
  }
}

@Suite struct BlockLaws {
  private let square = Block.figure(width: 10, height: 20) { .fill(.rectangle($0), .color(.white)) }

  @Test func columnsAddHeightsAndRowsAddWidths() {
    #expect(Block.column([square, square, square], spacing: 5).size == Size(10, 70))
    #expect(Block.row([square, square], spacing: 5).size == Size(25, 20))
    #expect(Block.column([]).size == Size(0, 0))
    #expect(square.padded(horizontally: 3, vertically: 4).size == Size(16, 28))
  }

  @Test func everyBlockIsDrawnWithinItsRoom() {
    let nested = Block.row(
      [
        Block.column([square, square], spacing: 3), square.padded(horizontally: 2, vertically: 2),
      ], spacing: 7)
    let corner = Point(30, 40)
    let room = Rect(x: 30, y: 40, width: nested.size.width, height: nested.size.height)
    let leaves = nested.picture(corner).leaves(EvenMetrics())
    #expect(leaves.count == 3)
    #expect(leaves.allSatisfy { room.contains($0.box, tolerance: 1e-9) })
    for (index, a) in leaves.enumerated() {
      #expect(leaves[(index + 1)...].allSatisfy { !$0.box.overlaps(a.box) })
    }
  }
}
