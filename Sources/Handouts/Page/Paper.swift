import Drawing

/// The sheets that handouts are laid out for.
public enum Paper: String, Hashable, Sendable, CaseIterable {
  case a4
  case letter

  /// In points of 1/72 inch, upright.
  public var size: Size {
    switch self {
    case .a4: Size(595.28, 841.89)
    case .letter: Size(612, 792)
    }
  }
}
