extension StringProtocol {
  /// With a capital at the beginning.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// Fit to open a sentence or a heading: the k of "k-means" stays small, as that of "k = 5".
  public var opening: String {
    dropFirst().first.map { $0.isLetter } ?? true ? capitalizedFirst : String(self)
  }

  /// A clause as a sentence of its own.
  public var sentence: String {
    let opening = opening
    let isClosed = opening.last.map { ".?!".contains($0) } ?? false
    return isClosed ? opening : opening + "."
  }
}
