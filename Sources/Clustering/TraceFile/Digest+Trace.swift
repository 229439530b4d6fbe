import Words

/// A digest of a trace file's text, which its last line carries.
extension Digest {
  /// Adds a text and gives it back.
  mutating func passing(_ text: String) -> String {
    add(text.utf8)
    return text
  }

  /// The last line, with the digest of everything before it as its last value.
  mutating func closing(_ pairs: [(String, JSON)]) -> String {
    let opening = String(JSON.object(pairs).text.dropLast())
    add(opening.utf8)
    return opening + Self.traceKey + hexadecimal + "\"}\n"
  }

  /// What stands before the digest in the last line of a trace file.
  public static let traceKey = ",\"digest\":\""
}
