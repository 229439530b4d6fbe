import Criteria
import Drawing
import Scenes
import Segments
import Words

/// All segments on one picture and in one table, what to begin with, and how to read the numbers.
struct OverviewPage {
  let handout: SegmentsHandout

  static let destination = "overview"
  private var profiles: Profiles { handout.profiles }
  private var compositor: Compositor { handout.compositor }

  func place(in flow: inout PageFlow) {
    let words = handout.words
    flow.place(compositor.heading(handout.title, level: 1, destination: Self.destination))
    flow.place(
      compositor.paragraph(
        handout.origin.source + ". " + formedBy, color: handout.theme.muted))
    flow.space(12)
    flow.place(compositor.band(words.headline, words.reasons).named(.part, "recommendation"))
    flow.space(14)
    let map = handout.map(
      profiles.placements.map(\.segment), marker: 6, center: 18)
    flow.place(figure(map))
    if let note = note(map) { flow.place(handout.muted(note)) }
    flow.space(12)
    flow.place(
      OverviewTable(handout: handout).table, under: [compositor.heading("The segments")])
    flow.space(4)
    for line in flags { flow.place(handout.muted(line)) }
    if let choice = words.choiceOfK {
      flow.space(10)
      flow.place(
        compositor.band(choice.headline, [choice.sentences.joined(separator: " ")], text: PageStyle.small))
    }
    flow.space(14)
    for table in OverviewTable(handout: handout).furtherTables {
      flow.place(table)
      flow.space(10)
    }
    DifferencesChart(handout: handout).place(in: &flow)
    flow.space(14)
    flow.place(reading)
  }

  private var formedBy: String {
    let names = profiles.features.features.map(\.axisTitle)
    return
      "\(handout.origin.algorithm) on \(listed(names)), \(SegmentsMethodWords.scaling(profiles.features))."
  }

  private func figure(_ map: SegmentMap) -> Block {
    let alt = alternative(map)
    return Block.figure(width: compositor.width, height: handout.words.choiceOfK == nil ? 232 : 186) { rect in
      map.picture(in: rect).figure(alt: alt)
    }
  }

  private func alternative(_ map: SegmentMap) -> String {
    let segments = profiles.map { profile in
      let means = profiles.clusteredMeasures.prefix(3).compactMap { index -> String? in
        guard let mean = profile.measures[index].segment?.mean else { return nil }
        return "\(profile.measures[index].feature.shortName) \(Figures.number(mean))"
      }
      return
        "segment \(profile.number), \(profile.name), \(Figures.count(profile.size)) around \(listed(means))"
    }
    return
      "Scatter plot, \(map.xTitle) to the right, \(map.yTitle) upward: \(segments.joined(separator: "; "))."
  }

  private func note(_ map: SegmentMap) -> String? {
    let drawn =
      map.drawn < handout.customers
      ? "Drawn: \(Figures.count(map.drawn)) of \(Figures.count(handout.customers)) customers." : nil
    let parts = [map.note, drawn].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// What the marks behind the sizes mean, as far as they are met.
  private var flags: [String] {
    let met = Set(profiles.compactMap(\.caution))
    let marks = [Caution.few, .veryFew].filter(met.contains).map { "\($0.mark) \($0.words)" }
    return marks.isEmpty ? [] : [marks.joined(separator: "; ") + "."]
  }

  /// What the numbers mean, a line each.
  private var reading: Block {
    let lines = [
      (
        "Index",
        """
        the segment's mean as a percentage of that of all customers: 100 is like all; look at what lies \
        outside 80 to 120.
        """
      ),
      (
        "SD",
        """
        how far the segment's mean lies from that of all, in standard deviations of all customers; half of \
        one and more is called high or low.
        """
      ),
      (
        "Stability",
        """
        how much of the segment comes back when customers are drawn anew, from 0 to 1: \
        \(NumberText.fixed(Stability.high, decimals: 2)) is high, under \
        \(NumberText.fixed(Stability.leastTrusted, decimals: 1)) do not trust it.
        """
      ),
      (
        "Medoid",
        """
        the customer with the least sum of distances to all others of the segment: a real one that is \
        typical, instead of an average that nobody is.
        """
      ),
    ]
    let blocks = lines.map { term, words in
      Block.row([
        compositor.paragraph(term, PageStyle.smallBold, width: 58),
        compositor.paragraph(words, PageStyle.small, width: compositor.width - 58),
      ])
    }
    return .column([compositor.heading("How to read the numbers")] + blocks, spacing: 2)
      .named(.part, "explanation")
  }
}
