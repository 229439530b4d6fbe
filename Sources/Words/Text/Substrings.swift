extension StringProtocol {
  /// Whether another text stands somewhere in this one.
  package func holds(_ part: some StringProtocol) -> Bool {
    var rest = self[...]
    while !rest.starts(with: part) {
      if rest.popFirst() == nil { return false }
    }
    return true
  }
}
