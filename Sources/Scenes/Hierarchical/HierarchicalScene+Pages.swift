import Clustering
import Drawing
import Segments
import Words

extension HierarchicalScene {
  /// The first merge, the ones with an inversion, the last dozen, and the segments.
  public func keySteps(atMost count: Int) -> [Int] {
    let steps = story.steps
    guard steps.count > count else { return Array(steps.indices) }
    var chosen: Set<Int> = [0, steps.count - 1]
    let inversions = steps.indices.filter {
      if case .merge(let index) = steps[$0] { story.trace.merges[index].isInversion } else { false }
    }
    let middle = steps.count / 2
    for step in [middle] + inversions.suffix(4) where chosen.count < count - 2 { chosen.insert(step) }
    for step in steps.indices.reversed() where chosen.count < min(count, 12) { chosen.insert(step) }
    return chosen.sorted()
  }

  public var panelShape: PanelShape { PanelShape(columns: 1, aspect: 0.31) }

  /// The scatter plot takes the left half, about.
  private func half(of rect: Rect) -> Rect {
    Rect(left: rect.left, top: rect.top, right: rect.left + rect.width * 0.47, bottom: rect.bottom)
  }

  public func plot(in rect: Rect, look: Look) -> Plot { scatter.plot(in: half(of: rect), look: look) }

  public func panel(at step: Int, in rect: Rect, look: Look) -> Picture {
    let place = half(of: rect)
    let gap = look.em * 22 / 9
    let tree = Rect(left: place.right + gap, top: rect.top, right: rect.right, bottom: rect.bottom)
    let moment = Moment(step: step, progress: 1)
    let stage = HierarchicalStage(story: story, look: look)
    let drawing = DendrogramDrawing(story, words: words, in: tree, look: look)
    return Picture.stack([
      scatter.panel(in: place, look: look, following: followed) { stage.picture(at: moment, on: $0) },
      drawing.picture(stage.marks(at: moment), step: step, progress: 1),
    ]).figure(alt: beat(at: step).alternative)
  }

  public func stage(at moment: Moment, on plot: Plot, look: Look) -> Picture {
    HierarchicalStage(story: story, look: look).picture(at: moment, on: plot)
  }

  /// The merge that a step shows; `nil` where it shows none, or several at once.
  public func merge(at step: Int) -> Merge? {
    guard case .merge(let index) = story.steps[step] else { return nil }
    return story.trace.merges[index]
  }

  /// How many merges have been made after a step.
  public func mergesMade(after step: Int) -> Int { story.merges(after: step) }

  /// The heights of the last merges: where the curve rises steeply, unlike clusters were joined.
  public func objective(in rect: Rect, look: Look) -> Picture {
    let last = story.trace.merges.suffix(20)
    let entries = last.map { merge in
      LineChart.Entry(x: Double(merge.index + 1), value: merge.height, isMajor: true)
    }
    let chart = LineChart(
      title: "Height of the last \(NumberText.count(last.count, "merge"))", xTitle: "merge", entries: entries,
      unitNote: words.unit, fromZero: true, look: look)
    return chart.picture(shown: entries.count, in: rect)
      .figure(alt: "The heights of the last \(NumberText.count(last.count, "merge")), in order.")
  }

  public var segmentation: Segmentation {
    Segmentation(
      story.trace.finalLabels, clusters: story.trace.algorithm.clusters, of: story.shown.features)
  }
}
