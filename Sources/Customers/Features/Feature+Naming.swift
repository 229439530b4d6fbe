extension Feature {
  /// Whether a name means this feature: the column as the file spells it, capitals, blanks and punctuation
  /// aside, or in the mall's schema `age`, `income`, `spending` or `gender`.
  public func isCalled(_ name: String) -> Bool {
    if name == column { return true }
    let key = comparable(name)
    if !key.isEmpty && key == comparable(column) { return true }
    return MallColumn(spelled: column).map { $0.rawValue == name.lowercased() } ?? false
  }
}
