import Customers

extension InputFiles {
  /// The table in a file, be it text, a workbook or a database.
  ///
  /// - Parameters:
  ///   - path: of the file.
  ///   - part: which rows of a file that is no text. A sheet of a certain name there has to be.
  ///   - options: what its user said of the file.
  func table(
    at path: String, _ part: RowsRequest, _ options: ReadingOptions
  ) throws(RunFailure) -> Table {
    guard case .sheet(let name) = part else { return try .read(try rows(path, part), file: path, options) }
    let file = try read(path)
    switch FileKind.recognized(in: file.bytes) {
    case .excel:
      let rows = try rows(path, part)
      for sentence in rows.remarks { remark(sentence) }
      return try .read(rows, file: file.name, options)
    case .sqlite: return try .read(try rows(path, .table(nil)), file: file.name, options)
    default: break
    }
    if let name {
      throw .setting(
        .mismatch(DataSettings.sheet.option, found: name, Mismatch(expected: "an .xlsx workbook for --data")))
    }
    return try .read(file, options)
  }
}

extension Table {
  /// Reads the text of a file.
  static func read(_ file: InputFile, _ options: ReadingOptions) throws(RunFailure) -> Table {
    do throws(DataErrors) {
      return try Table(parsing: file.bytes, file: file.name, options: options)
    } catch {
      throw .customers(error)
    }
  }

  /// Reads rows of cells by the rules for text.
  static func read(
    _ rows: InputRows, file: String, _ options: ReadingOptions
  ) throws(RunFailure) -> Table {
    do throws(DataErrors) {
      return try Table(rows: rows.rows, file: file, options: options)
    } catch {
      throw .customers(error)
    }
  }
}
