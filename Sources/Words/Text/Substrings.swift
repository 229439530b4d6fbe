extension StringProtocol {
  /// Whether another text stands somewhere in this one.
  package func holds(_ part: some StringProtocol) -> Bool {
    var rest = self[...]
    while !rest.starts(with: part) {
      if rest.popFirst() == nil { return false }
    }
    return true
  }

  /// Where another text first stands in this one; nil where it doesn't, or is empty.
  package func firstPlace(of part: some StringProtocol) -> Range<Index>? {
    var rest = self[...]
    while !part.isEmpty && !rest.isEmpty {
      if rest.starts(with: part) {
        return rest.startIndex..<index(rest.startIndex, offsetBy: part.count)
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// The text with another one in every place of a part of it, found from its beginning.
  package func replacingEach(_ part: String, with other: String) -> String {
    var (result, rest) = ("", self[...])
    while let next = rest.first {
      if !part.isEmpty && rest.starts(with: part) {
        result += other
        rest = rest.dropFirst(part.count)
      } else {
        result.append(next)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
