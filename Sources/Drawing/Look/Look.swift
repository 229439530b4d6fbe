/// How a picture in a place of its own is set: its colors, its type, the sizes of its marks, and what
/// measures its words. Distances are multiples of the type's size, so one drawing serves frames, pages and
/// terminals.
public struct Look: Sendable {
  /// The colors.
  public var theme: Theme
  /// The type of axes and labels.
  public var label: TextStyle
  /// The type of titles.
  public var heading: TextStyle
  /// The sizes of marks.
  public var marks: MarkSizes
  /// What measures the words.
  public var metrics: any TextMetrics

  /// Titles are a tenth larger than labels, and marks go with the type, where nothing else is said.
  public init(
    label: TextStyle, heading: TextStyle? = nil, marks: MarkSizes? = nil, theme: Theme,
    metrics: any TextMetrics
  ) {
    self.label = label
    self.heading = heading ?? TextStyle(size: label.size * 1.1, weight: .bold)
    self.marks = marks ?? MarkSizes(customer: label.size / 2, center: label.size * 5 / 3)
    self.theme = theme
    self.metrics = metrics
  }

  /// The size of the type of labels, the measure of all distances.
  public var em: Double { label.size }

  /// What values are drawn in.
  public var accent: Color { SegmentLook(segment: 1, theme: theme).color }

  /// The same for areas, lighter.
  public var area: Color { theme.softened(accent, 0.55) }

  /// Labels that stand out.
  public var bold: TextStyle {
    TextStyle(size: label.size, weight: .bold, tabularDigits: label.tabularDigits)
  }

  /// How wide a label is.
  public func width(_ words: String) -> Double { metrics.width(words, label) }

  /// How wide the widest of some labels is; 0 where there is none.
  public func widest(_ labels: some Sequence<String>) -> Double { labels.map { width($0) }.max() ?? 0 }
}
