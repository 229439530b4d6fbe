import Words

extension FileKind {
  package var what: String {
    switch self {
    case .excel, .oldExcel: "this looks like an Excel workbook"
    case .openDocument: "this looks like an OpenDocument spreadsheet"
    case .zip: "this looks like a ZIP archive"
    case .gzip: "this looks like a file compressed by gzip"
    case .pdf: "this looks like a PDF document"
    case .png: "this looks like a PNG picture"
    case .jpeg: "this looks like a JPEG picture"
    case .gif: "this looks like a GIF picture"
    case .parquet: "this looks like a Parquet file"
    case .sqlite: "this looks like an SQLite database"
    case .html: "this looks like a web page"
    case .xml: "this looks like an XML document"
    case .json: "this looks like JSON"
    case .utf16: "this looks like text in UTF-16"
    case .utf32: "this looks like text in UTF-32"
    case .binary: "this is not text: it holds zero bytes"
    case .largeFilePointer: "this is a pointer of Git LFS, not the file itself"
    }
  }

  package var whatToDo: String {
    switch self {
    case .excel, .oldExcel, .openDocument: "save it as “CSV UTF-8” and take that file"
    case .zip, .gzip: "unpack it and take the CSV file inside"
    case .parquet, .sqlite, .json, .xml: "export the table as CSV and take that file"
    case .html: "download the table itself as CSV"
    case .utf16, .utf32: "save it as UTF-8"
    case .largeFilePointer: "fetch it with `git lfs pull`, or download the file itself"
    case .pdf, .png, .jpeg, .gif, .binary: "take a CSV file, a table as text"
    }
  }
}
