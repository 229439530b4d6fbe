import Clustering
import Drawing
import Numerics

/// The stage of k-means: customers, centroids with their trails, and the regions nearest to each centroid.
struct KMeansStage: Sendable {
  let story: KMeansStory
  let look: Look
  let showsMembership: Bool

  /// What lies on the stage at a moment, apart from emphasis: the law of seams is about this.
  struct Marks: Hashable, Sendable {
    /// The segment of each customer drawn; `nil` before it has one.
    var segments: [Int?]
    var centroids: [Centroid]
    var showsRegions: Bool
  }

  struct Centroid: Hashable, Sendable {
    var center: SegmentCenter
    /// Where it has been, from the seed on.
    var trail: [Point]

    var segment: Int { center.segment }
    var place: Point { center.place }
    var position: [Double] { center.position }
  }

  private var trace: KMeansTrace { story.trace }

  /// What lies on the stage at a moment. Customers change at once, centroids glide.
  func marks(at moment: Moment) -> Marks {
    let before = moment.step - 1
    let glides = Self.glides(trace.event(at: moment.step))
    let discrete = moment.progress > 0 ? moment.step : before
    guard discrete >= 0 else {
      return Marks(segments: story.shown.places.map { _ in nil }, centroids: [], showsRegions: false)
    }
    let now = glides && moment.progress > 0 ? moment.step : discrete
    // At its end a centroid is where the next step begins, to the last bit.
    let start = glides && before >= 0 && moment.progress < 1 ? before : now
    let t = eased(moment.progress)
    let centroids = story.centroids[now].indices.map { index in
      let number = story.numbers[now][index]
      func center(_ step: Int) -> SegmentCenter {
        SegmentCenter(
          segment: number, place: story.centroids[step][index],
          position: Array(trace.centroids(at: step)[row: index]))
      }
      return Centroid(
        center: center(start).moved(toward: center(now), t), trail: trail(of: number, before: now))
    }
    return Marks(
      segments: story.shown.places.indices.map { story.segment(ofShown: $0, at: discrete) },
      centroids: centroids,
      showsRegions: story.shown.projection.isComplete && trace.iteration(at: discrete) > 0)
  }

  /// Only an update moves marks.
  static func glides(_ event: KMeansStep.Event) -> Bool {
    if case .update(let update) = event { update.farthest > 0 } else { false }
  }

  /// The places a segment's centroid had before a step, without repeats.
  private func trail(of segment: Int, before step: Int) -> [Point] {
    var places: [Point] = []
    for earlier in 0..<step {
      guard let index = story.numbers[earlier].prefix(story.centroids[earlier].count).firstIndex(of: segment)
      else { continue }
      let place = story.centroids[earlier][index]
      if places.last != place { places.append(place) }
    }
    return places
  }

  /// The stage at a moment.
  func picture(at moment: Moment, on plot: Plot) -> Picture {
    let marks = marks(at: moment)
    let emphasis = KMeansEmphasis(story, step: moment.step)
    let now = story.shown.followedIndex
    let surroundings = CenterSurroundings(
      centers: marks.centroids.map { $0.center }, shown: story.shown, theme: theme, line: sizes.line)
    return .stack([
      marks.showsRegions ? surroundings.regions(on: plot) : .empty,
      showsMembership ? surroundings.membership(marks.segments, on: plot) : .empty,
      customers(marks, emphasis, on: plot),
      trails(marks, on: plot),
      now.map { followLines($0, marks, on: plot) } ?? .empty,
      centroids(marks, emphasis, on: plot),
    ]).part("stage")
  }

  private var theme: Theme { look.theme }
  private var sizes: MarkSizes { look.marks }
  private func own(_ segment: Int) -> SegmentLook { SegmentLook(segment: segment, theme: theme) }

  private func mark(_ centroid: Centroid, on plot: Plot) -> CenterMark {
    CenterMark(
      segment: centroid.segment, at: plot(centroid.place), size: sizes.center, line: sizes.line,
      theme: theme)
  }

  private func trails(_ marks: Marks, on plot: Plot) -> Picture {
    .stack(
      marks.centroids.filter { !$0.trail.isEmpty }.flatMap { centroid in
        mark(centroid, on: plot).trail(
          through: centroid.trail.filter { $0 != centroid.place }.map { plot($0) })
      })
  }

  private func customers(_ marks: Marks, _ emphasis: KMeansEmphasis, on plot: Plot) -> Picture {
    var groups: [KMeansEmphasis.Group: [Point]] = [:]
    for (index, place) in story.shown.places.enumerated() {
      groups[emphasis.group(ofShown: index, segment: marks.segments[index]), default: []].append(plot(place))
    }
    return .stack(
      groups.keys.sorted().map { group in
        .points(groups[group] ?? [], marker(of: group))
      }
    ).part("customers")
  }

  private func marker(of group: KMeansEmphasis.Group) -> Marker {
    let mark = CustomerMark(sizes: sizes, theme: theme)
    // An unassigned customer: the better its chance in the next draw, the darker.
    guard let segment = group.segment else {
      return mark.unassigned(softening: 0.66 - 0.11 * Double(group.weight))
    }
    let own = own(segment)
    return mark.marker(own.shape, own.color, group.emphasis)
  }

  private func centroids(_ marks: Marks, _ emphasis: KMeansEmphasis, on plot: Plot) -> Picture {
    .stack(
      marks.centroids.sorted { $0.segment > $1.segment }.flatMap { centroid in
        mark(centroid, on: plot).picture(isQuiet: !emphasis.isActive(centroid: centroid.segment))
      }
    ).part("centroids")
  }

  /// Dashed lines from the followed customer to its three nearest centroids, the nearest heavier.
  private func followLines(_ index: Int, _ marks: Marks, on plot: Plot) -> Picture {
    guard let row = story.shown.followed else { return .empty }
    let point = trace.points[row: row]
    let near = marks.centroids.sorted {
      squaredDistance($0.position[...], point) < squaredDistance($1.position[...], point)
    }.prefix(3)
    return look.followLines(
      from: plot(story.shown.places[index]), to: near.map { plot($0.place) })
  }
}
