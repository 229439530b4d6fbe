import Clustering
import Numerics

/// What a step changed, and therefore shows in full color; everything else steps back.
struct KMeansEmphasis: Sendable {
  /// Customers that look alike in one picture.
  struct Group: Hashable, Sendable, Comparable {
    var segment: Int?
    var emphasis: Emphasis
    /// For customers without a segment, how good their chance in the draw was: 0 to 4.
    var weight: Int

    /// Quiet ones are painted first, changed ones last.
    static func < (a: Group, b: Group) -> Bool {
      (a.emphasis.rawValue, a.segment ?? 0, a.weight) < (b.emphasis.rawValue, b.segment ?? 0, b.weight)
    }
  }

  private let story: KMeansStory
  private let event: KMeansStep.Event
  private let changed: Set<Int>
  /// Whether customers whose segment stays step back.
  private let quiets: Bool
  private let numbers: [Int]
  /// The chance of each customer drawn relative to the best one, for a draw by squared distance.
  private let chances: [Double]

  init(_ story: KMeansStory, step: Int) {
    self.story = story
    event = story.trace.event(at: step)
    changed = story.changed(at: step)
    numbers = story.numbers[step]
    switch event {
    case .assign(let assignment):
      quiets = story.trace.iteration(at: step) > 1 && !assignment.changes.isEmpty
      chances = []
    case .seed(let seed) where seed.squaredDistance != nil:
      quiets = false
      chances = Self.chances(story, seeds: story.trace.centroids(at: step - 1))
    case .update, .relocate, .drop, .keep:
      quiets = true
      chances = []
    case .seed:
      quiets = false
      chances = []
    }
  }

  private static func chances(_ story: KMeansStory, seeds: Matrix) -> [Double] {
    let squared = story.shown.rows.map { row in
      (0..<seeds.rows).map { squaredDistance(story.trace.points[row: row], seeds[row: $0]) }.min() ?? 0
    }
    let best = squared.max() ?? 0
    return squared.map { best > 0 ? $0 / best : 0 }
  }

  /// How a drawn customer looks.
  func group(ofShown index: Int, segment: Int?) -> Group {
    guard let segment else {
      let weight = chances.isEmpty ? 1 : min(4, Int(5 * chances[index].squareRoot()))
      return Group(segment: nil, emphasis: .full, weight: weight)
    }
    if quiets && changed.contains(story.shown.rows[index]) {
      return Group(segment: segment, emphasis: .changed, weight: 0)
    }
    return Group(segment: segment, emphasis: quiets ? .quiet : .full, weight: 0)
  }

  /// Whether a centroid is what the step is about.
  func isActive(centroid segment: Int) -> Bool {
    switch event {
    case .seed(let seed): numbers[seed.centroid] == segment
    case .relocate(let relocation): numbers[relocation.centroid] == segment
    case .keep(let centroid): numbers[centroid] == segment
    case .assign, .update, .drop: true
    }
  }
}
