import Customers
import Drawing
import Exploration
import Numerics
import Words

/// What is to be seen in a table of customers, in sentences made from its numbers.
package struct ExplorationWords: Sendable {
  package let table: ExploredTable

  package init(_ table: ExploredTable) { self.table = table }

  /// Where p-values begin to be called chance.
  static let threshold = 0.05

  /// The most features that have figures of their own; more take dozens of pages.
  package static let mostFigures = 20

  /// A correlation with two decimals.
  package static func coefficient(_ r: Double) -> String { NumberText.fixed(r, decimals: 2) }

  /// A p-value for a cell: "<0.001", "0.420".
  package static func cellP(_ p: Double?) -> String {
    guard let p else { return "–" }
    return p < 0.001 ? "<0.001" : NumberText.fixed(p, decimals: 3)
  }

  /// A p-value for a sentence: "p < 0.001", "p = 0.420".
  package static func p(_ p: Double) -> String {
    p < 0.001 ? "p\u{A0}<\u{A0}0.001" : "p\u{A0}=\u{A0}" + NumberText.fixed(p, decimals: 3)
  }

  /// What a p-value says: how often at least as much is seen where there is nothing.
  static func chance(_ p: Double, _ what: String) -> String {
    p < threshold
      ? "chance alone seldom makes \(what)"
      : "chance alone makes \(what) in \(NumberText.percent(p, decimals: 0)) of samples"
  }

  /// Where the customers come from: for a margin.
  package var source: String { table.source.note }

  /// How many customers and columns there are, and where they come from.
  package var about: String {
    let features = NumberText.count(table.features.count, "column of numbers", "columns of numbers")
    let words =
      table.categories.isEmpty
      ? "" : " and " + NumberText.count(table.categories.count, "column of kinds", "columns of kinds")
    return "\(table.source.note): \(NumberText.count(table.customerCount, "customer")), \(features)\(words)."
  }

  private func name(_ index: Int) -> String { shortened(table.features[index].feature.shortName, to: 40) }

  // MARK: One feature

  /// Where the middle half lies, to which side the longer tail is, and how wide the bars are.
  package func distribution(_ explored: ExploredFeature) -> String {
    let summary = explored.summary
    guard summary.minimum < summary.maximum else {
      return "Every value is \(explored.feature.plain(summary.minimum))." + missing(explored.missing)
    }
    let low = explored.feature.plain(summary.quartiles.first)
    let high = explored.feature.plain(summary.quartiles.third)
    let middle =
      low != high
      ? "The middle half lies from \(low) to \(high)" : "The middle half is all \(low)"
    let width = "bars are \(NumberText.plain(explored.histogram.binWidth)) wide"
    return "\(middle); \(width). " + tail(summary.skew) + missing(explored.missing)
  }

  private func tail(_ skew: Double?) -> String {
    guard let skew else { return "" }
    let number = NumberText.fixed(skew, decimals: 2)
    if skew.magnitude < 0.1 { return "Both tails are about alike (skew \(number))." }
    let longer = skew.magnitude < 0.5 ? "A little longer is the tail" : "The longer tail is"
    return "\(longer) on the \(skew > 0 ? "right" : "left") (skew \(number))."
  }

  private func missing(_ count: Int) -> String {
    count == 0 ? "" : " \(NumberText.count(count, "value is", "values are")) missing."
  }

  /// Features with so long a tail on the right that logarithms suit them, and what that does; none where
  /// there are none.
  package var skewed: [String] {
    let names = table.features.filter { ($0.summary.skew ?? 0) > 1 && $0.summary.minimum >= 0 }
      .map {
        let skew = NumberText.fixed($0.summary.skew ?? 0, decimals: 2)
        return "\(shortened($0.feature.shortName, to: 40)) (skew \(skew))"
      }
    guard !names.isEmpty else { return [] }
    let shown = names.count > 6 ? names.prefix(5) + ["\(names.count - 5) more"] : names[...]
    return [
      """
      A few large values would decide the distances by \(listed(Array(shown))): consider --scale log, \
      which takes \
      ln(1 + x) before it standardizes and shows the results in the original units.
      """
    ]
  }

  // MARK: Counts

  /// Which kind is the most frequent.
  package func most(_ counts: CategoryCounts) -> String {
    guard let most = counts.counts.max(), most > 0, let index = counts.counts.firstIndex(of: most) else {
      return "Nothing is known." + missing(counts.missing)
    }
    let share = NumberText.percent(Double(most) / Double(counts.total))
    let name = shortened(counts.names[index], to: 30)
    let total = NumberText.fixed(Double(counts.total), decimals: 0)
    let number = NumberText.fixed(Double(most), decimals: 0)
    let isAlone = counts.counts.count { $0 == most } == 1
    return
      "\(isAlone ? "Most frequent" : "Among the most frequent"): \(name), \(number) of \(total) (\(share))."
      + missing(counts.missing)
  }

  /// The bars of a count.
  package func bars(_ counts: CategoryCounts) -> CountBars {
    CountBars(
      title: counts.title,
      bars: zip(counts.names, counts.counts).map { name, count in
        let share = NumberText.percent(Double(count) / Double(max(1, counts.total)))
        return CountBars.Bar(
          name: shortened(name, to: 30), value: Double(count),
          label: "\(NumberText.fixed(Double(count), decimals: 0)) (\(share))")
      })
  }

  // MARK: Groups

  /// A feature's values by the grouping, or as one group where there is none.
  package func groups(_ explored: ExploredFeature) -> [BoxStrip.Group] {
    guard let grouping = table.grouping else {
      return [BoxStrip.Group(name: "all", values: explored.values.compactMap { $0 })]
    }
    return zip(grouping.names, grouping.divided(explored.values)).map {
      BoxStrip.Group(name: $0, values: $1)
    }.filter { !$0.values.isEmpty }
  }

  /// How the groups differ, and how many customers are drawn where not all are.
  package func boxes(_ explored: ExploredFeature) -> String {
    let groups = groups(explored)
    let beyond = groups.reduce(0) { $0 + TukeyBox($1.values).outliers.count }
    let fences = groups.count > 1 ? "the fences of the group." : "the fences."
    let outliers =
      beyond == 0
      ? "No value lies beyond " + fences
      : NumberText.count(beyond, "value lies", "values lie") + " beyond " + fences
    let crowded = groups.contains { $0.values.count > BoxStrip.mostDots }
    let drawn = crowded ? " At most \(BoxStrip.mostDots) customers of a group are drawn." : ""
    return [difference(groups, explored.feature), outliers].filter { !$0.isEmpty }.joined(separator: " ")
      + drawn
  }

  private func difference(_ groups: [BoxStrip.Group], _ feature: Feature) -> String {
    guard groups.count > 1 else { return "" }
    guard groups.count == 2 else {
      let medians = groups.map { (shortened($0.name), Summary($0.values).quartiles.median) }
      let (low, high) = (medians.min { $0.1 < $1.1 }, medians.max { $0.1 < $1.1 })
      guard let low, let high, feature.plain(low.1) != feature.plain(high.1) else {
        return "The medians are alike."
      }
      let (a, b) = (feature.plain(low.1), feature.plain(high.1))
      return "The medians go from \(a) (\(low.0)) to \(b) (\(high.0))."
    }
    let means = groups.map { Summary($0.values).mean }
    let pair = NumberText.pair(means[0], means[1], significant: 3)
    let (a, b) = (feature.written(pair.0), feature.written(pair.1))
    let sentence = "Means: \(shortened(groups[0].name)) \(a), \(shortened(groups[1].name)) \(b)"
    guard let test = WelchTest(groups[0].values, groups[1].values) else { return sentence + "." }
    let t = "Welch's t = \(NumberText.fixed(test.t, decimals: 2))"
    return "\(sentence) (\(t), \(Self.p(test.p))): \(Self.chance(test.p, "as large a difference"))."
  }

  // MARK: Pairs

  /// The correlation of two features, and whether chance explains it.
  package func pair(_ a: Int, _ b: Int) -> String {
    guard let correlation = table.correlation(a, b), let r = correlation.r else {
      return "No correlation is defined."
    }
    let p = correlation.p.map { ", " + Self.p($0) } ?? ""
    let count = NumberText.fixed(Double(correlation.count), decimals: 0)
    return "r = \(Self.coefficient(r))\(p), n = \(count)"
      + (correlation.p.map { ": " + Self.chance($0, "as strong a one") + "." } ?? ".")
  }

  /// Which features go together most, whether chance explains it, and what it does not prove.
  package var correlations: String {
    guard let pair = table.strongestPair, let r = pair.correlation.r else {
      return "No two features vary together over two customers, so no correlation is defined."
    }
    let count = NumberText.fixed(Double(pair.correlation.count), decimals: 0)
    let p = pair.correlation.p.map { ", " + Self.p($0) } ?? ""
    let strongest =
      """
      The farthest from zero is r = \(Self.coefficient(r))\(p), of \(name(pair.a)) and \(name(pair.b)) (n = \
      \(count))
      """
    let isChance = pair.correlation.p.map { $0 >= Self.threshold } ?? true
    let meaning =
      isChance
      ? ": chance alone could make it."
      : ": a straight line explains \(NumberText.percent(r * r)) of the variance of one by the other."
    return strongest + meaning + frequency + pairCounts + " Correlation is not cause."
  }

  /// Over how many customers the pairs go, where they differ.
  private var pairCounts: String {
    let counts = table.correlations.map { $0.correlation.count }
    guard let least = counts.min(), let most = counts.max(), least < most else { return "" }
    let words = [least, most].map { NumberText.fixed(Double($0), decimals: 0) }
    return " Each pair is taken over the customers of whom both are known, \(words[0]) to \(words[1])."
  }

  /// How many of the pairs have a small p, against how many would by chance.
  private var frequency: String {
    let values = table.correlations.compactMap { $0.correlation.p }
    guard values.count > 1 else { return "" }
    let small = values.count { $0 < Self.threshold }
    let expected = NumberText.fixed(Double(values.count) * Self.threshold, decimals: 1)
    return
      """
       Of \(values.count) pairs \(small) \(small == 1 ? "has" : "have") p below 0.05; chance alone would \
      make about \(expected).
      """
  }

  /// The features that a matrix for so many shows: those with the strongest correlations, in the table's
  /// order.
  package func mostCorrelated(_ limit: Int) -> [Int] {
    guard table.features.count > limit else { return Array(table.features.indices) }
    var reach = [Double](repeating: 0, count: table.features.count)
    for pair in table.correlations {
      let r = pair.correlation.r?.magnitude ?? 0
      reach[pair.a] = max(reach[pair.a], r)
      reach[pair.b] = max(reach[pair.b], r)
    }
    return reach.indices.sorted { (reach[$1], $0) < (reach[$0], $1) }.prefix(limit).sorted()
  }

  /// What a matrix of so many features at most leaves out; empty if nothing.
  package func leftOut(_ limit: Int) -> String {
    let count = table.features.count
    return count > limit
      ? "Shown are the \(limit) of \(count) features whose strongest correlations are farthest from zero."
      : ""
  }

  // MARK: Components

  /// How much the two components keep, which features they go with, and who is left out.
  package var componentShares: String? {
    guard let explored = table.components else { return nil }
    let kept = NumberText.percent(explored.components.shares.prefix(2).reduce(0, +))
    let names = (0..<2).map { leading(explored, component: $0) }
    let rest = table.customerCount - explored.rows.count
    let left =
      rest == 0
      ? ""
      : " \(NumberText.count(rest, "customer")) with a missing value \(rest == 1 ? "is" : "are") left out."
    return
      """
      The two components keep \(kept) of the variance of \(explored.features.count) standardized features. \
      The first goes with \(names[0]), the second with \(names[1]); the sign of a component has no meaning.
      """
        + left
  }

  /// The same, with how arrows are read.
  package var components: String? {
    componentShares.map {
      $0 + " An arrow points where its feature grows, and is the longer the more of it is seen here."
    }
  }

  /// The features whose correlation with a component is at least two thirds of the largest, at most three.
  private func leading(_ explored: ExploredComponents, component: Int) -> String {
    let all = explored.features.indices.map { explored.correlation(component: component, feature: $0) }
    let largest = all.map { $0.magnitude }.max() ?? 0
    let order = all.indices.sorted { (all[$1].magnitude, $0) < (all[$0].magnitude, $1) }
    let leading = order.filter { all[$0].magnitude >= largest * 2 / 3 }.prefix(3)
    return leading.map {
      "\(name(explored.features[$0])) (\(Self.coefficient(all[$0])))"
    }.joined(separator: ", ")
  }
}
