import Clustering
import Drawing
import Numerics
import Segments

extension KMeansScene {
  /// The seeds in one picture, then assignments and updates: all of them if they fit, else the first ones,
  /// the ones in which most customers changed, and the last.
  public func keySteps(atMost count: Int) -> [Int] {
    let trace = story.trace
    let lastSeed = trace.algorithm.clusters - 1
    let rest = Array((lastSeed + 1)..<trace.count)
    guard rest.count + 1 > count else { return [lastSeed] + rest }
    var chosen: Set<Int> = [lastSeed, trace.count - 1]
    chosen.formUnion(rest.prefix(4))
    let emptied = rest.filter { step in
      switch trace.event(at: step) {
      case .relocate, .keep, .drop: true
      default: false
      }
    }
    let byChange = rest.sorted { (story.changed(at: $0).count, $1) > (story.changed(at: $1).count, $0) }
    for step in emptied + byChange where chosen.count < count { chosen.insert(step) }
    return chosen.sorted()
  }

  public func panel(at step: Int, in rect: Rect, look: Look) -> Picture {
    panel(at: Moment(step: step, progress: 1), in: rect, look: look)
      .figure(alt: words.alternative(at: step))
  }

  /// The customers before anything has happened.
  public func customersPanel(in rect: Rect, look: Look) -> Picture {
    panel(at: Moment(step: 0, progress: 0), in: rect, look: look)
  }

  private func panel(at moment: Moment, in rect: Rect, look: Look) -> Picture {
    scatter.panel(in: rect, look: look, following: followed(at: moment)) {
      stage(at: moment, on: $0, look: look)
    }
  }

  public func stage(at moment: Moment, on plot: Plot, look: Look) -> Picture {
    KMeansStage(story: story, look: look, showsMembership: false).picture(at: moment, on: plot)
  }

  public func objective(in rect: Rect, look: Look) -> Picture {
    objective.chart(look)
      .printed(in: rect, as: "The WCSS of every iteration", endingAt: story.noise.clean(story.trace.wcss))
  }

  public var segmentation: Segmentation {
    Segmentation(
      story.trace.finalLabels, clusters: story.trace.finalCentroids.rows, of: story.shown.features)
  }
}
