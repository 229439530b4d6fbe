extension KSweep {
  /// The elbow of the WCSS over the range, as far as there are partitions; `nil` for fewer than three.
  public var kneedle: Kneedle? {
    rows.first.flatMap { Kneedle(wcss, from: $0.clusters) }
  }

  /// The elbows that the same WCSS has where fewer numbers of clusters are drawn.
  public var kneedlesByUpperEnd: [Kneedle] {
    rows.first.map { Kneedle.byUpperEnd(wcss, from: $0.clusters) } ?? []
  }

  private var wcss: [Double] { rows.prefix { $0.wcss != nil }.compactMap { $0.wcss } }
}
