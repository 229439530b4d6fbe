import Foundation
import Testing

@testable import Workbooks

@Suite struct WorkbookContentTests {
  private func written(_ content: WorkbookContent, created: Int = 86_400 * 3650) throws -> [UInt8] {
    let path = NSTemporaryDirectory() + "clusterwalk-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try content.write(to: path, created: created)
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static let evil = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "{=1}", "http://example.com", "=HYPERLINK(\"x\")", "<v>&amp;</v>",
    "é\u{1}",
    "_x000D_",
  ]

  private let content = WorkbookContent([
    WorkbookContent.Sheet(
      "customers", header: ["id", "=x", "n"],
      rows: evil.map {
        [.text($0), .empty, .colored(.number(0.1 + 0.2, .fine), ground: 0x0072B2, ink: 0xFFFFFF)]
      }),
    WorkbookContent.Sheet(
      "profiles", header: ["share"], rows: [[.number(0.25, .percent)], [.number(.nan, .whole)]]),
  ])

  @Test func whatIsWrittenIsReadBack() throws {
    let sheet = try WorkbookSheet(reading: try written(content))
    #expect(sheet.names == ["customers", "profiles"] && sheet.remarks.count == 1)
    #expect(sheet.rows[0] == ["id", "=x", "n"])
    #expect(sheet.rows.dropFirst().map { $0[0] } == Self.evil)
    #expect(sheet.rows.dropFirst().allSatisfy { $0[2] == "0.3" })
    #expect(
      try WorkbookSheet(reading: try written(content), named: "profiles").rows == [["share"], ["0.25"]])
  }

  /// Parts of the file: no formula and no link, a header that stays, filters, formats and colors.
  @Test func noCellCanRun() throws {
    let archive = try Archive(try written(content), limits: WorkbookLimits())
    func text(_ part: String) throws -> String {
      var bytes: [UInt8] = []
      try archive.read(part) { bytes += $0 }
      return String(decoding: bytes, as: UTF8.self)
    }
    for sheet in 1...2 {
      let part = try text("xl/worksheets/sheet\(sheet).xml")
      #expect(!part.contains("<f>") && !part.contains("<f ") && !part.contains("hyperlink"))
      #expect(part.contains("<pane ySplit=\"1\"") && part.contains("<autoFilter ref="))
    }
    #expect(!archive.holds("xl/worksheets/_rels/sheet1.xml.rels"))
    let styles = try text("xl/styles.xml")
    #expect(styles.contains("FF0072B2") && styles.contains("0.000") && styles.contains("0.0%"))
    #expect(try text("docProps/core.xml").contains("1979-12-30T00:00:00Z"))
  }

  @Test func bytesRepeat() throws {
    let first = try written(content)
    sleep(1)
    #expect(try written(content) == first)
  }

  @Test func aTextThatIsTooLongIsCut() throws {
    let long = WorkbookContent([
      WorkbookContent.Sheet("s", header: ["x"], rows: [[.text(String(repeating: "😀", count: 20_000))]])
    ])
    let text = try WorkbookSheet(reading: try written(long)).rows[1][0]
    #expect(text.hasSuffix("😀…") && text.utf16.count == 32_767)
  }

  @Test func whereItCantBeWrittenThereIsAFault() {
    #expect(throws: WorkbookFault.self) { try content.write(to: "/nowhere/x.xlsx", created: 1) }
  }
}
