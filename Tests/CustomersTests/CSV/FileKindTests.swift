import Testing

@testable import Customers

@Suite struct FileKindTests {
  @Test func filesOfOtherKindsAreNamed() {
    let zip: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0]
    let files: [([UInt8], FileKind)] = [
      (zip + Array("[Content_Types].xml....xl/workbook.xml".utf8), .excel),
      (zip + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8), .openDocument),
      (zip + Array("mall.csv".utf8), .zip),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .oldExcel),
      ([0x1F, 0x8B, 8, 0], .gzip), (Array("%PDF-1.7\n".utf8), .pdf),
      ([0x89] + Array("PNG\r\n".utf8), .png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), (Array("GIF89a".utf8), .gif),
      (Array("PAR1....".utf8), .parquet), (Array("SQLite format 3\0".utf8), .sqlite),
      (Array("\n <!DOCTYPE html><html>".utf8), .html), (Array("\u{FEFF}<HTML lang=en>".utf8), .html),
      (Array("<?xml version=\"1.0\"?>".utf8), .xml),
      (Array("[\n  {\"id\": 1}]".utf8), .json), (Array("{\"id\": 1}".utf8), .json),
      ([0xFF, 0xFE] + "id,x".utf8.flatMap { [$0, 0] }, .utf16),
      ([0xFE, 0xFF] + "id,x".utf8.flatMap { [0, $0] }, .utf16),
      ("id,x\n1,2\n".utf8.flatMap { [$0, 0] }, .utf16), ("id,x\n1,2\n".utf8.flatMap { [0, $0] }, .utf16),
      ([0xFF, 0xFE, 0, 0] + "id".utf8.flatMap { [$0, 0, 0, 0] }, .utf32),
      (
        Array("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n".utf8),
        .largeFilePointer
      ),
      (Array("<table><tr><td>id".utf8), .html),
      (Array("id,x\n1,\0\0\0\u{1}2\n".utf8), .binary),
    ]
    for (bytes, kind) in files { #expect(FileKind.recognized(in: bytes) == kind) }
    #expect(Set(files.map(\.1)) == Set(FileKind.allCases))
  }

  @Test(arguments: [
    "id,x\n1,2\n", "[id],[x]\n1,2\n", "{a},b\n1,2\n", "<5,>5\n1,2\n", "PK,x\n1,2\n", "%,x\n1,2\n",
  ])
  func tablesAreNot(_ text: String) {
    #expect(FileKind.recognized(in: Array(text.utf8)) == nil)
  }

  @Test func theSentenceSaysWhatToDo() {
    do throws(DataErrors) {
      _ = try Table(parsing: [0x50, 0x4B, 3, 4] + Array("xl/".utf8), file: "mall.xlsx")
      Issue.record("nothing was wrong")
    } catch {
      #expect(
        error.description
          == """
          mall.xlsx:1:1: error: this looks like an Excel workbook; save it as “CSV UTF-8” and take that \
          file
          """
      )
    }
  }
}
