import Drawing

extension Theme {
  /// The colors of pictures in a terminal.
  public static let terminal = Theme(.dark)
}
