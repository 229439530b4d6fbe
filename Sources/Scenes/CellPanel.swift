import Drawing

extension Look {
  /// The sizes of a panel that becomes characters: a column of cells is one unit wide, a row two units high.
  public static func cells(_ theme: Theme, metrics: any TextMetrics) -> Look {
    Look(
      label: TextStyle(size: cellLabel), marks: MarkSizes(customer: 1, center: 3), theme: theme,
      metrics: metrics)
  }

  /// Less than a row, so that axes keep close to their plot.
  private static let cellLabel = 1.2

  /// How far above the edge of a row the plot ends, so that what stands under a tree has rows of its own.
  private static let lift = 0.42

  /// The rectangle in which a panel of this type fills so many cells: a row for the titles over the plot,
  /// whole rows for the plot, and two rows under it for numbers and titles.
  public static func cellRect(columns: Int, rows: Int) -> Rect {
    let style = TextStyle(size: cellLabel)
    let bottom = max(2, rows - 2)
    return Rect(
      left: 0, top: 2 - PlotPanel.topRoom(style), right: Double(columns),
      bottom: 2 * Double(bottom) + PlotPanel.bottomRoom(style) - lift)
  }
}
