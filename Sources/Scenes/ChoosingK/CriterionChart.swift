import Criteria
import Customers
import Drawing

extension ChartScene {
  /// A criterion by k.
  ///
  /// - Parameters:
  ///   - criterion: what is shown.
  ///   - comparison: what it came to, on customers and on noise.
  ///   - features: what the customers were clustered by.
  ///   - showsSuggestion: whether what it suggests is marked and said.
  ///   - showsNoise: whether the same of points without clusters stands beside it, on one scale if that can
  ///     be.
  ///   - options: size, theme and measure of texts.
  public convenience init(
    _ criterion: Criterion, of comparison: KComparison, features: Features, showsSuggestion: Bool = true,
    showsNoise: Bool = false, options: SceneOptions
  ) {
    let unit = features.scaling.kind.distanceUnit
    let group = comparison.settings.criteria.byMeasure.first { $0.criteria.contains(criterion) }
    let panel = CriterionPanel(
      group ?? CriterionGroup(criterion.measure, criteria: [criterion]),
      squaredUnit: unit.isEmpty ? "" : unit + "²")
    let sweeps = [comparison.data] + (showsNoise ? [comparison.noise] : [])
    let said = zip(["Customers: ", "Noise: "], sweeps).map {
      (showsNoise ? $0 : "") + panel.suggestion($1)
    }
    let caption = Caption(
      showsSuggestion
        ? said.joined(separator: " ") : "The same customers, divided into every number of segments.",
      [showsSuggestion ? criterion.rewards : "", panel.exceptions(comparison.data)].filter { !$0.isEmpty }
        .joined(separator: " "))
    let range = comparison.settings.range
    self.init(
      panel.title, of: "by k" + (showsNoise ? ", customers and noise" : ""), caption: caption,
      alternative: "\(panel.title) for k from \(range.lowerBound) to \(range.upperBound). \(caption.text)",
      source: features.source.note, options: options
    ) { rect, look in
      var charts = sweeps.map { panel.chart($0, range: range, look: look) }
      let ends = charts.map { $0.ends }
      for index in charts.indices {
        if panel.group.measure.isAbsolute, let low = ends.map({ $0.lowerBound }).min(),
          let high = ends.map({ $0.upperBound }).max()
        {
          charts[index].domain = low...high
        }
        if showsNoise { charts[index].title = index == 0 ? "Customers" : "Noise" }
        if !showsSuggestion { charts[index].hideSuggestions() }
      }
      return .stack(
        zip(charts, rect.columns(charts.count, gap: 3 * look.em)).map { $0.picture(in: $1) })
    }
  }

  /// What each criterion suggests, on one axis of k.
  public convenience init(votesOf comparison: KComparison, features: Features, options: SceneOptions) {
    let recommendation = comparison.recommendation
    let caption = Caption(
      recommendation.sentences.first ?? "", recommendation.sentences.dropFirst().joined(separator: " "))
    self.init(
      "Suggestions", of: "of every criterion", caption: caption,
      alternative: "What each criterion suggests. \(caption.text)", source: features.source.note,
      height: 18 * Double(recommendation.voices.count + 3), options: options
    ) { rect, look in
      KVotes.of(comparison, range: comparison.settings.range, look: look, title: "", includesSilent: false)
        .picture(in: rect)
    }
  }
}

extension KChart {
  /// Leaves out what the curves suggest, and the line that it is read from.
  fileprivate mutating func hideSuggestions() {
    for index in series.indices { series[index].suggestions = [] }
    hasChord = false
  }
}
