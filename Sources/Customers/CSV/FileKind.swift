import Words

/// Kinds of files that are met where a table of text was expected.
public enum FileKind: Hashable, Sendable, CaseIterable {
  /// Workbooks, archives, pages, pictures and databases.
  case excel, oldExcel, openDocument, zip, gzip, pdf, png, jpeg, gif, parquet, sqlite
  /// Texts of another kind, and bytes that are no text in UTF-8.
  case html, xml, json, utf16, utf32, binary
  /// What Git keeps in place of a large file.
  case largeFilePointer

  /// The kind that the bytes give away; nil for what may be a table.
  package static func recognized(in bytes: [UInt8]) -> FileKind? {
    if let kind = bySignature(bytes) { return kind }
    if let kind = byMarkup(bytes) { return kind }
    guard let null = bytes.firstIndex(of: 0) else { return nil }
    return isWide(bytes[max(0, null - 1)...].prefix(256)) ? .utf16 : .binary
  }

  private static func bySignature(_ bytes: [UInt8]) -> FileKind? {
    let signatures: [([UInt8], FileKind)] = [
      ([0x89, 0x50, 0x4E, 0x47], .png), ([0xFF, 0xD8, 0xFF], .jpeg), (Array("GIF8".utf8), .gif),
      (Array("%PDF".utf8), .pdf), ([0x1F, 0x8B], .gzip), ([0xD0, 0xCF, 0x11, 0xE0], .oldExcel),
      (Array("PAR1".utf8), .parquet), (Array("SQLite format 3\0".utf8), .sqlite),
      ([0xFF, 0xFE, 0, 0], .utf32), ([0, 0, 0xFE, 0xFF], .utf32),
      ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16),
    ]
    if let found = signatures.first(where: { bytes.starts(with: $0.0) }) { return found.1 }
    return bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) ? inArchive(bytes) : nil
  }

  /// Which program's archive: the names of its members stand in the first and in the last bytes.
  private static func inArchive(_ bytes: [UInt8]) -> FileKind {
    let ends = String(decoding: bytes.prefix(4096) + bytes.suffix(65536), as: UTF8.self)
    if ends.holds("opendocument.spreadsheet") { return .openDocument }
    return ends.holds("xl/") ? .excel : .zip
  }

  private static func byMarkup(_ bytes: [UInt8]) -> FileKind? {
    let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    let start = text.drop { Byte.isBlank($0) || Byte.endsLine($0) }.prefix(256)
    let beginning = String(decoding: start, as: UTF8.self).lowercased()
    if beginning.hasPrefix("version https://git-lfs") { return .largeFilePointer }
    let tags = ["<!doctype html", "<html", "<head", "<body", "<table", "<div", "<script", "<!--", "<p>"]
    if tags.contains(where: { beginning.hasPrefix($0) }) { return .html }
    if beginning.hasPrefix("<?xml") { return .xml }
    guard let bracket = beginning.first, bracket == "{" || bracket == "[" else { return nil }
    let next = beginning.dropFirst().first { !$0.isWhitespace }
    return switch (bracket, next) {
    case ("{", "\""?), ("{", "}"?), ("[", "{"?), ("[", "["?), ("[", "\""?), ("[", "]"?): .json
    default: nil
    }
  }

  /// Text of two bytes a letter shows in every other byte being zero.
  private static func isWide(_ bytes: ArraySlice<UInt8>) -> Bool {
    let hasNeighbors = Swift.zip(bytes, bytes.dropFirst()).contains { $0 == (0, 0) }
    return bytes.count { $0 == 0 } * 5 >= bytes.count * 2 && !hasNeighbors
  }
}
