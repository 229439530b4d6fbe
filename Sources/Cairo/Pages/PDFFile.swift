/// A finished PDF file, to which is added what Cairo 1.16 cannot write: the words of figures, the language,
/// and that a reader's program shows the title.
///
/// The format provides for this: objects are written once more, changed, after the end of the file, with a
/// table of where they are now (ISO 32000-1, 7.5.6, incremental updates).
struct PDFFile {
  private let bytes: [UInt8]
  /// Where each object starts, by its number.
  private let offsets: [Int]
  /// Where the table of objects starts.
  private let table: Int
  /// The numbers of the objects that all others hang on, and that describe the file.
  private let root: Int
  private let info: Int

  init(_ bytes: [UInt8]) throws(RenderError) {
    let end = String(decoding: bytes.suffix(64), as: UTF8.self)
    guard let table = Self.number(after: "startxref\n", in: end), table < bytes.count else {
      throw .structure
    }
    let tail = String(decoding: bytes[table...], as: UTF8.self)
    let lines = tail.split(separator: "\n")
    guard lines.count > 2, lines[0] == "xref", let count = Self.number(after: "0 ", in: lines[1]),
      lines.count > count + 2, let root = Self.number(after: "/Root ", in: tail),
      let info = Self.number(after: "/Info ", in: tail), (0..<count).contains(root)
    else { throw .structure }
    self.bytes = bytes
    self.table = table
    self.root = root
    self.info = info
    offsets = lines[2..<count + 2].map { Int($0.prefix(10)) ?? 0 }
  }

  /// The file with the words of its figures, which are given in the order in which they were drawn.
  func revised(figures words: [String]) throws(RenderError) -> [UInt8] {
    let figures = offsets.indices.filter { body(of: $0).starts(with: Self.figure.utf8) }
    guard figures.count == words.count else { throw .structure }
    var additions = zip(figures, words).filter { !$1.isEmpty }.map { figure, words in
      (object: figure, start: Self.figure, text: "   /Alt \(Self.hexadecimal(words))\n")
    }
    additions.append(
      (root, Self.catalog, "   /Lang (en-US)\n   /ViewerPreferences << /DisplayDocTitle true >>\n"))
    additions.sort { $0.object < $1.object }

    var file = bytes
    var entries = ""
    for addition in additions {
      guard let rest = rest(of: addition.object, after: addition.start) else { throw .structure }
      let offset = String(file.count)
      entries +=
        "\(addition.object) 1\n\(String(repeating: "0", count: 10 - offset.count))\(offset) 00000 n \n"
      file += Array("\(addition.object) 0 obj\n\(addition.start)\(addition.text)".utf8) + rest
    }
    let newTable = file.count
    file += Array("xref\n\(entries)trailer\n".utf8)
    file += Array("<< /Size \(offsets.count) /Root \(root) 0 R /Info \(info) 0 R /Prev \(table) >>\n".utf8)
    file += Array("startxref\n\(newTable)\n%%EOF\n".utf8)
    return file
  }

  private static let figure = "<< /Type /StructElem\n   /S /Figure\n"
  private static let catalog = "<< /Type /Catalog\n"

  /// What follows the number of an object, to the end of the file.
  private func body(of object: Int) -> ArraySlice<UInt8> {
    let head = Array("\(object) 0 obj\n".utf8)
    let here = bytes[min(offsets[object], bytes.count)...]
    return here.starts(with: head) ? here.dropFirst(head.count) : []
  }

  /// What follows the start of an object, to its end.
  private func rest(of object: Int, after start: String) -> ArraySlice<UInt8>? {
    let body = body(of: object)
    let end = Array("endobj\n".utf8)
    guard body.starts(with: start.utf8) else { return nil }
    let rest = body.dropFirst(start.utf8.count)
    let last = rest.indices.first { rest[$0...].starts(with: end) }
    return last.map { rest[..<($0 + end.count)] }
  }

  private static func number(after key: String, in text: some StringProtocol) -> Int? {
    let rest = text.split(separator: key, maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first
    return rest.flatMap { Int($0.prefix { $0.isNumber }) }
  }

  /// A text as the format writes what is not ASCII: UTF-16 with a byte-order mark, in hexadecimal digits.
  private static func hexadecimal(_ text: String) -> String {
    let units = [0xFEFF] + text.printable.utf16
    return "<" + units.map { String(0x10000 + Int($0), radix: 16).dropFirst().uppercased() }.joined() + ">"
  }
}
