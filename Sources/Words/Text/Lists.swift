/// "a, b and c"; with another conjunction "a, b or c".
public func listed(_ words: [String], _ conjunction: String = "and") -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " " + conjunction + " " + last
}

/// A text that is longer than `length` without its middle, so that texts that differ at their ends stay
/// different: "Durchschn… Q1 (€)".
public func shortened(_ text: String, to length: Int = 24) -> String {
  guard text.count > length else { return text }
  let kept = max(2, length - 1)
  return text.prefix((kept + 1) / 2) + "…" + text.suffix(kept / 2)
}

/// "none, minmax or robust".
public func oneOf(_ words: [String]) -> String { listed(words, "or") }
