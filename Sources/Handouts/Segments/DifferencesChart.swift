import Drawing
import Scenes
import Segments
import Words

/// How the segments differ from all customers, in every measure: a snake plot.
struct DifferencesChart {
  let handout: SegmentsHandout

  private var profiles: Profiles { handout.profiles }
  private var compositor: Compositor { handout.compositor }
  /// What a page has room for under the heading; further measures go into further pieces with the same axis.
  private var mostHeight: Double {
    compositor.style.body.height - heading.reduce(0) { $0 + $1.size.height + 4 } - 6
  }

  private var heading: [Block] { [compositor.heading("How they differ"), handout.muted(explanation)] }

  func place(in flow: inout PageFlow) {
    let clustered = profiles.clusteredMeasures
    let shown = Set(profiles.mostDifferent(Profiles.mostShown))
    let indices = (clustered + profiles.columns.measures.indices.filter { !clustered.contains($0) })
      .filter(shown.contains)
    var pieces: [[Int]] = []
    for index in indices {
      let longer = (pieces.last ?? []) + [index]
      if !pieces.isEmpty && chart(longer).height(width: compositor.width) <= mostHeight {
        pieces[pieces.count - 1] = longer
      } else {
        pieces.append([index])
      }
    }
    for (number, piece) in pieces.enumerated() {
      let chart = chart(piece)
      let figure = Block.figure(width: compositor.width, height: chart.height(width: compositor.width)) {
        [alt = alternative(piece)] rect in chart.picture(in: rect).figure(alt: alt)
      }
      let heading = number == 0 ? heading : []
      flow.place(.column(heading + [figure], spacing: 4))
      flow.space(6)
    }
  }

  private var explanation: String {
    let all = profiles.columns.measures.filter { !$0.isClustered }.map {
      shortened($0.feature.shortName, to: 40)
    }
    let described = all.count > 6 ? all.prefix(5) + ["\(all.count - 5) more"] : all[...]
    let some = profiles.mostShownNote.map { " " + $0 } ?? ""
    let quiet =
      described.isEmpty
      ? ""
      : " Grey: \(listed(Array(described))) \(described.count > 1 ? "describe" : "describes") the segments, "
        + "which were not formed by it."
    return "Means against the mean of all customers, in standard deviations of all." + some + quiet
  }

  private func chart(_ indices: [Int]) -> SnakePlot {
    let all = profiles.flatMap { profile in profile.measures.compactMap { $0.differenceSD?.magnitude } }
    return SnakePlot(
      indices.map { index in
        let measure = profiles.columns.measures[index]
        return SnakePlot.Row(
          title: shortened(measure.feature.title, to: 40), isClustered: measure.isClustered,
          differences: profiles.map { $0.measures[index].differenceSD })
      }, segments: profiles.map(\.number), limit: all.max() ?? 1,
      look: compositor.style.look)
  }

  private func alternative(_ indices: [Int]) -> String {
    let lines = profiles.map { profile in
      let parts = indices.map { index -> String in
        let measure = profile.measures[index]
        return "\(measure.feature.shortName) \(Figures.difference(measure.differenceSD))"
      }
      return "segment \(profile.number): \(parts.joined(separator: ", "))"
    }
    return "Differences from all customers in standard deviations. \(lines.joined(separator: "; "))."
  }
}
