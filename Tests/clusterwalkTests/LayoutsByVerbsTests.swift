import TestSupport
import Testing

@testable import clusterwalk

/// The same customers in the layouts that people's files have: every verb gives what it gives for the plain
/// one.
@Suite struct LayoutsByVerbsTests {
  private static let header = ["id", "age", "income", "city"]
  private static let rows: [[String]] = (1...24).map { number in
    [
      "c\(number)", "\(20 + number * number % 37)", "\(1015 + number * 1007 % 4090).5",
      ["Köln", "Genève", "Porto"][number % 3],
    ]
  }

  /// A layout: the bytes of a file, its name, and what has to be said of it.
  struct Layout: CustomTestStringConvertible, Sendable {
    let name: String
    var file = "customers.csv"
    var options = ""
    let bytes: [UInt8]
    var testDescription: String { name }

    init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }

    init(_ name: String, file: String = "customers.csv", options: String = "", _ bytes: [UInt8]) {
      (self.name, self.file, self.options, self.bytes) = (name, file, options, bytes)
    }
  }

  private static func text(
    _ separator: String = ",", end: String = "\n", header: [String] = header,
    cell: (String) -> String = { $0 }
  ) -> String {
    ([header] + rows.map { $0.map(cell) }).map { $0.joined(separator: separator) + end }.joined()
  }

  private static func amount(_ write: (String) -> String) -> String {
    text(";") { $0.hasSuffix(".5") ? write($0) : $0 }
  }

  private static let plain = text()
  private static let wide = Array("\u{FEFF}\(plain)".utf16)
  private static let book = SampleWorkbook(
    (
      "Shop",
      ([header] + rows).map { row in
        "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
      }.joined()
    ))

  static let layouts = [
    Layout("semicolons", text(";")), Layout("tabs", text("\t")), Layout("pipes", text("|")),
    Layout("returns and line feeds", text(end: "\r\n")), Layout("returns", text(end: "\r")),
    Layout("no line end at the end", String(plain.dropLast())),
    Layout("a byte-order mark", "\u{FEFF}" + plain),
    Layout("sep=;", "sep=;\r\n" + text(";", end: "\r\n")),
    Layout("a title", "Customers of the shop,,,\n" + plain), Layout("a bare title", "Customers\n\n" + plain),
    Layout("row names", text(header: Array(header.dropFirst()))),
    Layout("surplus commas", text(end: ",\n", header: header).replacing("city,\n", with: "city\n")),
    Layout("lines in quotes", text(end: "\"\n").split(separator: "\n").map { "\"\($0)\n" }.joined()),
    Layout("rows of bare commas", plain + ",,,\n,,,\n"),
    Layout("blank lines", "\n\n" + plain.replacing("\n", with: "\n\n")),
    Layout("cells in quotes", text { "\"\($0)\"" }), Layout("blanks around cells", text(" , ")),
    Layout("decimal commas", amount { $0.replacing(".", with: ",") }),
    Layout("points in thousands", amount { "\($0.prefix(1)).\($0.dropFirst().replacing(".", with: ","))" }),
    Layout("apostrophes in thousands", amount { "\($0.prefix(1))'\($0.dropFirst())" }),
    Layout("euros", amount { "€ \($0)" }), Layout("a unit", amount { "\($0) points" }),
    Layout("UTF-16, lower byte first", wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    Layout("UTF-16, higher byte first", wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
    Layout("Windows-1252", plain.unicodeScalars.map { UInt8($0.value) }),
    Layout("Latin-1", options: "--encoding latin-1", plain.unicodeScalars.map { UInt8($0.value) }),
    Layout(
      "no header", options: "--no-header --names 1=id,2=age,3=income,4=city",
      Array(plain.drop { $0 != "\n" }.dropFirst().utf8)),
    Layout("a workbook", file: "customers.xlsx", book.bytes),
  ]

  /// What is made of every file; each call goes on where the one before gave its result.
  private static func script(_ layout: Layout) -> String {
    let isBare = layout.name == "no header"
    let features = isBare ? "2,3" : "age,income"
    let identifier = isBare ? "--id 1" : ""
    let data = "--data \(layout.file) \(layout.options) \(identifier)"
    let chosen = "\(data) --features \(features) --quiet"
    return """
      set -e
      c() { verb="$1"; shift; "$CLUSTERWALK" "$verb" "$@" </dev/null || { echo "$verb: $?" >&2; exit 1; }; }
      c explore \(data) --json > explored.json
      c trace k-means \(chosen) -k 2 --out trace.jsonl
      c verify trace.jsonl --quiet
      c step hierarchical \(chosen) > steps.txt
      c choose-k \(chosen) --range 2..3 --references 1 --bootstraps 1 --json > ks.json
      c segments \(chosen) -k 2 --out segments
      c assign --profiles segments/profiles.json --data \(layout.file) --out assigned.csv --quiet
      cmp assigned.csv segments/segments.csv
      c frames gmm \(chosen) -k 2 --size 640x360 --pace stills --out frames
      c handout exploration \(data) --quiet --out explored.pdf
      c handout segments \(chosen) -k 2 --bootstraps 1 --out segments.pdf
      c handout storyboard \(chosen) -k 2 --out run.pdf
      c handout worksheet \(chosen) --out sheet.pdf
      c handout choosing-k \(chosen) --range 2..3 --references 1 --bootstraps 1 --out ks.pdf
      """
  }

  /// The trace without the names of the file and its columns, and without its digest, which covers them.
  private static func trace(_ folder: borrowing TemporaryFolder, _ layout: Layout) throws -> String {
    let result = try shell("cd \(folder("")) && \(script(layout))")
    #expect(result.code == 0, "\(layout.name): \(result.errors)")
    guard result.code == 0 else { return "" }
    let text = try folder.read("trace.jsonl")
    let end = text.firstRange(of: "\"digest\"")?.lowerBound ?? text.startIndex
    return String(text.prefix(upTo: end))
      .replacing("\"source\":\"\(layout.file)\"", with: "\"source\":\"\"")
      .replacing("\"features\":[\"2\",\"3\"]", with: "\"features\":[\"age\",\"income\"]")
  }

  private static let expected = Result { () throws -> String in
    let folder = try TemporaryFolder()
    try folder.write(plain, to: "customers.csv")
    return try trace(folder, Layout("plain", plain))
  }

  @Test(arguments: layouts) func `every verb takes every layout`(layout: Layout) throws {
    let folder = try TemporaryFolder()
    try Output.write(to: folder(layout.file)) { output throws(Failure) in try output.write(layout.bytes) }
    let expected = try Self.expected.get()
    #expect(try Self.trace(folder, layout) == expected && expected.contains("\"c24\""))
  }
}
