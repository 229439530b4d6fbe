import Customers
import Purchases
import Runs

/// The file that purchases come from: text, which is read piece by piece, a workbook or a database.
struct PurchaseInput {
  private let path: String
  private let part: RowsRequest?

  /// - Parameters:
  ///   - path: as a call names it; - is standard input.
  ///   - part: which rows of a file that is no text.
  /// - Throws: a usage error where rows of a file are asked for and there is none.
  init(_ path: String, _ part: RowsRequest?) throws(UsageError) {
    if let part, path == "-" {
      throw .mismatch(
        PurchaseOptions.data.option, found: path,
        Mismatch(expected: "a file, as \(part.words) is asked for"))
    }
    self.path = path
    self.part = part
  }

  /// The customers that the purchases come to.
  func customers(
    _ settings: PurchaseSettings, call: String, _ console: Console
  ) throws(Failure) -> CustomerTable {
    let name = path == "-" ? "<stdin>" : path
    var reader = PurchaseReader(settings)
    func purchases<Value>(_ work: () throws(PurchaseFaults) -> Value) throws(Failure) -> Value {
      do throws(PurchaseFaults) { return try work() } catch { throw Failure(error, file: name, call: call) }
    }
    if let request = try rowsRequest() {
      let rows = try Failure.of { () throws(RunFailure) in try InputRows(at: path, request) }
      for remark in rows.remarks { console.remark(remark) }
      let writer = CSVWriter()
      for row in rows.rows {
        try purchases { () throws(PurchaseFaults) in try reader.read(Array(writer.line(row).utf8)) }
      }
    } else {
      try InputFile.read(path) { bytes throws(Failure) in
        try purchases { () throws(PurchaseFaults) in try reader.read(bytes) }
      }
    }
    return try purchases { () throws(PurchaseFaults) in try reader.finished() }
  }

  /// Which rows of a workbook or a database; nil where the file is text.
  private func rowsRequest() throws(Failure) -> RowsRequest? {
    switch part {
    case .table, .query: return part
    case .sheet, nil: break
    }
    switch try kind() {
    case .excel: return part ?? .sheet(nil)
    case .sqlite: return .table(nil)
    default: break
    }
    guard case .sheet(let name?) = part else { return nil }
    throw .usage(
      .mismatch(
        DataSettings.sheet.option, found: name, Mismatch(expected: "an .xlsx workbook for --data")))
  }

  /// The kind of the file where it is none of text. What can't be read twice is told by its reader.
  private func kind() throws(Failure) -> FileKind? {
    guard FileSystem.kind(of: path) == .file else { return nil }
    let beginning = try InputFile.beginning(of: path)
    // An archive is told by its end as well.
    let isArchive = beginning.starts(with: Array("PK".utf8))
    return FileKind.recognized(in: isArchive ? try InputFile.read(path).bytes : beginning)
  }
}
