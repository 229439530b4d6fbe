import Criteria
import Customers
import Drawing
import Words

/// The parts of the sweep that pages show.
extension ChoosingKScene {
  package var comparison: KComparison { story.comparison }
  package var features: Features { story.shown.features }

  /// What the WCSS is measured in: "SD²" where the features are standardized, nothing where unscaled.
  package var squaredUnit: String { story.squaredUnit }

  /// The numbers of clusters that the customers can be divided into.
  package var possible: [Int] { story.stops.map { $0.clusters } }

  /// A segment of one of the partitions.
  package struct Part: Hashable, Sendable {
    package var segment: Int
    package var size: Int
    /// `nil` where it is undefined, as are the others.
    package var meanSilhouette: Double?
    package var stability: Double?
  }

  /// The segments of the partition into k, in the order of their numbers; empty where there is none.
  package func parts(clusters: Int) -> [Part] {
    guard let stop = story.stops.first(where: { $0.clusters == clusters }) else { return [] }
    let means = stop.row.silhouette?.clusterMeans
    let stabilities = stop.row.stability?.clusters
    return stop.numbers.indices.map { label in
      Part(
        segment: stop.numbers[label], size: stop.sizes[stop.numbers[label]] ?? 0,
        meanSilhouette: means.flatMap { $0.indices.contains(label) ? $0[label] : nil },
        stability: stabilities.flatMap { $0.indices.contains(label) ? $0[label] : nil })
    }.sorted { $0.segment < $1.segment }
  }

  /// The partition into k as a scatter plot on a page.
  package func partition(clusters: Int, in rect: Rect, look: Look) -> Picture {
    guard let stop = story.stops.first(where: { $0.clusters == clusters }) else { return .empty }
    let stage = ChoosingKStage(story: story, look: look, showsMembership: false)
    let sizes = parts(clusters: clusters).map { NumberText.fixed(Double($0.size), decimals: 0) }
    let followed = followed(ChoosingKStage.marks(stop, story.shown))
    return scatter.panel(in: rect, look: look, following: followed) { stage.picture(of: stop, on: $0) }
      .figure(alt: "Scatter plot of the customers in segments of \(listed(sizes)).")
  }

  /// The silhouette of the partition into k on a page.
  package func blades(clusters: Int, in rect: Rect, look: Look) -> Picture {
    guard let stop = story.stops.first(where: { $0.clusters == clusters }),
      let silhouette = stop.row.silhouette
    else { return .empty }
    let means = parts(clusters: clusters).map { part in
      "segment \(part.segment) \(NumberText.fixed(part.meanSilhouette ?? 0, decimals: 3))"
    }
    return SilhouetteBlades(
      silhouette, numbers: stop.numbers, look: look,
      followed: story.followed
    ).picture(in: rect).figure(
      alt:
        """
        The silhouette of every customer, sorted within segments; mean \
        \(NumberText.fixed(silhouette.mean, decimals: 3)): \(listed(means)).
        """
    )
  }
}

extension ChoosingKScene: PanelScene {
  /// The partition that a step ends with.
  public func panel(at step: Int, in rect: Rect, look: Look) -> Picture {
    partition(clusters: story.stop(at: step).clusters, in: rect, look: look)
      .figure(alt: beat(at: step).alternative)
  }
}
