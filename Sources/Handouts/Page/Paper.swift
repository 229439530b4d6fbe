import Drawing

/// The sheets that handouts are laid out for.
public enum Paper: String, Hashable, Sendable, CaseIterable {
  /// 210 x 297 mm.
  case a4
  /// 8.5 x 11 inches.
  case letter

  /// In points of 1/72 inch, upright.
  public var size: Size {
    switch self {
    case .a4: Size(595.28, 841.89)
    case .letter: Size(612, 792)
    }
  }
}
