/// A word as a shell has to see it to take it as it is, on one line whatever is in it: what a terminal would
/// not show is spelled out for `printf`, as POSIX shells know no other way.
public func shellQuoted(_ word: String) -> String {
  let isPlain = word.unicodeScalars.allSatisfy { scalar in
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: "-_./:=,+%@".unicodeScalars.contains(scalar)
    }
  }
  if isPlain && !word.isEmpty { return word }
  // A shell takes line breaks away from the end of what a command prints.
  if harmless(word, limit: .max) != word && word.unicodeScalars.last != "\n" { return printed(word) }
  return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}

/// A call of `printf` that gives the word: bytes that are no letters of ASCII as three octal digits.
private func printed(_ word: String) -> String {
  var format = ""
  for byte in word.utf8 {
    switch byte {
    case UInt8(ascii: "%"): format += "%%"
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), 0..<0x20, 0x7F...:
      let digits = String(byte, radix: 8)
      format += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
    default: format.unicodeScalars.append(Unicode.Scalar(byte))
    }
  }
  // In double quotes, the shell leaves what comes out of it alone.
  return "\"$(printf '\(format)')\""
}
