/// "a, b and c"; with another conjunction "a, b or c".
public func listed(_ words: [String], _ conjunction: String = "and") -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " " + conjunction + " " + last
}

/// "none, minmax or robust".
public func oneOf(_ words: [String]) -> String { listed(words, "or") }
