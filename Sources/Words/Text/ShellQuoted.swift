/// A word as a shell has to see it to take it as it is.
public func shellQuoted(_ word: String) -> String {
  let isPlain = word.unicodeScalars.allSatisfy { scalar in
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: "-_./:=,+%@".unicodeScalars.contains(scalar)
    }
  }
  if isPlain && !word.isEmpty { return word }
  return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
