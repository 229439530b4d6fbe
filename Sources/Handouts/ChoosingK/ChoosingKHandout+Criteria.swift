import Criteria
import Drawing
import Scenes
import Words

extension ChoosingKHandout {
  private static let columns = 3
  private static let gap = 20.0
  /// A chart is as tall as the page allows, within these.
  private static let heights = 92.0...150.0

  /// Every criterion on the customers, each with a sentence on what it rewards.
  func criteriaPage(in flow: inout PageFlow) {
    flow.place(heading(.criteria))
    flow.place(
      muted(
        """
        Every chart has the same axis of k; what a criterion suggests is ringed and dark on the axis. Where \
        curves share a chart, their names stand at their ends.
        """
      ))
    flow.space(8)
    place(panels(of: comparison.data, saying: rewards), in: &flow)
  }

  /// The same for noise, and what follows from it.
  func controlPage(in flow: inout PageFlow) {
    let count = NumberText.fixed(Double(scene.features.customers.count), decimals: 0)
    let others = criteria.byMeasure.filter { !$0.measure.isAbsolute }.map { $0.measure.title }
    flow.place(heading(.control))
    flow.place(
      muted(
        """
        \(count) points drawn uniformly from the box that the customers fill, in the same scale: there are \
        no clusters in them. Apart from \(listed(others)), the charts have the scales of the page before.
        """
      ))
    flow.space(8)
    let conclusions = self.conclusions
    let band = compositor.band("What to conclude", conclusions)
    place(panels(of: comparison.noise, saying: contrast), in: &flow, leaving: band.size.height + 10)
    flow.space(10)
    flow.place(band)
  }

  private func rewards(_ panel: CriterionPanel) -> String {
    panel.group.criteria[0].rewards
  }

  private func contrast(_ panel: CriterionPanel) -> String {
    let own = panel.suggestion(comparison.data)
    return "Of the customers: " + own.prefix(1).lowercased() + own.dropFirst()
  }

  /// What noise shows about the criteria.
  private var conclusions: [String] {
    let fooled = criteria.count { (comparison.noise.suggestion(of: $0) ?? 1) > 1 }
    let lesson =
      """
      \(fooled) of \(criteria.count) rules name a number above 1 although there are no clusters: a \
      suggestion alone proves nothing. What counts is by how much the customers differ from noise.
      """
    return comparison.noiseSentences + [lesson]
  }

  /// A panel without its chart: words under it, of a width.
  private struct Panel {
    var chart: KChart
    var alt: String
    var words: Block
  }

  private func panels(of sweep: KSweep, saying words: (CriterionPanel) -> String) -> [Panel] {
    let width = (compositor.width - Self.gap * Double(Self.columns - 1)) / Double(Self.columns)
    return CriterionPanel.all(criteria, squaredUnit: scene.squaredUnit).map { panel in
      var chart = panel.chart(sweep, range: range, look: look)
      if panel.group.measure.isAbsolute {
        let both = [comparison.data, comparison.noise].map {
          panel.chart($0, range: range, look: look).ends
        }
        chart.domain =
          min(both[0].lowerBound, both[1].lowerBound)...max(both[0].upperBound, both[1].upperBound)
      }
      let said = [words(panel), panel.exceptions(sweep)].filter { !$0.isEmpty }.joined(separator: " ")
      let block = Block.column(
        [
          compositor.paragraph(panel.suggestion(sweep), PageStyle.smallBold, width: width, lineHeight: 1.25),
          compositor.paragraph(
            said, PageStyle.label, color: compositor.style.theme.muted, width: width, lineHeight: 1.25),
        ], spacing: 1)
      return Panel(
        chart: chart, alt: "\(panel.title) by k: \(values(panel, sweep)). \(panel.suggestion(sweep))",
        words: block)
    }
  }

  private func values(_ panel: CriterionPanel, _ sweep: KSweep) -> String {
    let curves = panel.group.curves
    return curves.map { curve in
      let numbers = sweep.rows.map { row in
        curve.soundValue(in: row).map { NumberText.rounded($0, significant: 4) } ?? "undefined"
      }
      return (curves.count > 1 ? curve.key + " " : "") + numbers.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  /// Places the panels in rows; a chart's height is such that all rows fit on what is left of the page.
  private func place(_ panels: [Panel], in flow: inout PageFlow, leaving rest: Double = 0) {
    let rowGap = 12.0
    let width = (compositor.width - Self.gap * Double(Self.columns - 1)) / Double(Self.columns)
    let rows = stride(from: 0, to: panels.count, by: Self.columns).map {
      Array(panels[$0..<min($0 + Self.columns, panels.count)])
    }
    let words = rows.reduce(0) { $0 + ($1.map(\.words.size.height).max() ?? 0) + 4 }
    let free = flow.room - rest - words - rowGap * Double(rows.count - 1)
    let height = min(max(free / Double(rows.count), Self.heights.lowerBound), Self.heights.upperBound)
    let leftRoom = panels.map(\.chart.leftRoom).max() ?? 0
    for (index, row) in rows.enumerated() {
      if index > 0 { flow.space(min(rowGap, max(0, flow.room))) }
      flow.place(
        Block.row(
          row.map { panel in
            Block.column(
              [
                Block.figure(width: width, height: height) { rect in
                  panel.chart.picture(in: rect, leftRoom: leftRoom).figure(alt: panel.alt)
                }, panel.words,
              ], spacing: 4)
          }, spacing: Self.gap))
    }
  }
}
