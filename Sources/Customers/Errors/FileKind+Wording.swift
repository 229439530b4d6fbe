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

  /// A line for a shell that makes a table of text of the file, where there is one.
  package func whatToDo(with file: String) -> String {
    let name = Self.quoted(file)
    // Not over the file itself.
    let made = file.hasSuffix("customers.csv") ? "converted.csv" : "customers.csv"
    return switch self {
    case .excel: "save it as “CSV UTF-8” and take that file"
    case .oldExcel, .openDocument:
      "save it as “CSV UTF-8”, or run: soffice --headless --convert-to csv \(name)"
    case .zip: "unpack it and take the CSV file inside"
    case .gzip: "unpack it: gunzip -c \(name) > \(made)"
    case .parquet:
      """
      make a CSV of it: python3 -c 'import sys, pandas; \
      pandas.read_parquet(sys.argv[1]).to_csv("\(made)", \
      index=False)' \(name)
      """
    case .json:
      """
      where it is a list of objects, make a CSV of it: python3 -c 'import csv, json, sys; r = \
      json.load(sys.stdin); \
      w = csv.DictWriter(sys.stdout, r[0]); w.writeheader(); w.writerows(r)' < \(name) > \(made)
      """
    case .sqlite: "name one of its tables with --table"
    case .xml: "export the table as CSV and take that file"
    case .html: "download the table itself as CSV"
    case .utf16, .utf32: "save it as UTF-8"
    case .largeFilePointer: "fetch it with `git lfs pull`, or download the file itself"
    case .pdf, .png, .jpeg, .gif, .binary: "take a CSV file, a table as text"
    }
  }

  /// A file's name for a shell, no option whatever it begins with. What has no name of its own is FILE.
  private static func quoted(_ file: String) -> String {
    if file.hasPrefix("<") { return "FILE" }
    return shellQuoted(file.hasPrefix("-") ? "./" + file : file)
  }
}
