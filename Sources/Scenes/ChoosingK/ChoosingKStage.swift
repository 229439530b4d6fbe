import Criteria
import Drawing

/// The stage of a sweep over k: customers in their segments, the centroids, and the regions nearest to each.
struct ChoosingKStage: Sendable {
  let story: ChoosingKStory
  let look: Look
  let showsMembership: Bool

  /// What lies on the stage at a moment, apart from emphasis: the law of seams is about this.
  struct Marks: Hashable, Sendable {
    /// The segment of each customer drawn.
    var segments: [Int]
    var centers: [SegmentCenter]
  }

  /// What lies on the stage at a moment. Centroids glide in one step, customers change at once in the next.
  func marks(at moment: Moment) -> Marks {
    switch story.steps[moment.step] {
    case .first, .verdict: Self.marks(story.stop(at: moment.step), story.shown)
    case .move(let index): gliding(story.transitions[index], moment.progress)
    case .assign(let index):
      Marks(
        segments: segments(
          story.stops[moment.progress > 0 ? story.transitions[index].to : story.transitions[index].from]),
        centers: story.stops[story.transitions[index].to].centers)
    }
  }

  private var theme: Theme { look.theme }
  private var sizes: MarkSizes { look.marks }

  private func segments(_ stop: ChoosingKStory.Stop) -> [Int] { story.shown.rows.map { stop.segments[$0] } }

  static func marks(_ stop: ChoosingKStory.Stop, _ shown: ShownCustomers) -> Marks {
    Marks(segments: shown.rows.map { stop.segments[$0] }, centers: stop.centers)
  }

  /// New centroids come out of the one that most of their customers belonged to; those that end go into the
  /// one that most of theirs will belong to.
  private func gliding(_ transition: ChoosingKStory.Transition, _ progress: Double) -> Marks {
    let (before, after) = (story.stops[transition.from], story.stops[transition.to])
    let segments = segments(before)
    if progress <= 0 { return Marks(segments: segments, centers: before.centers) }
    if progress >= 1 { return Marks(segments: segments, centers: after.centers) }
    let old = Dictionary(uniqueKeysWithValues: before.centers.map { ($0.segment, $0) })
    let new = Dictionary(uniqueKeysWithValues: after.centers.map { ($0.segment, $0) })
    let t = eased(progress)
    let centers = Set(old.keys).union(new.keys).sorted().compactMap { number -> SegmentCenter? in
      let relative = transition.relative(of: number)
      guard var start = old[number] ?? relative.flatMap({ old[$0] }),
        let end = new[number] ?? relative.flatMap({ new[$0] })
      else { return new[number] }
      start.segment = number
      return start.moved(toward: end, t)
    }
    return Marks(segments: segments, centers: centers)
  }

  /// The stage at a moment.
  func picture(at moment: Moment, on plot: Plot) -> Picture {
    picture(marks(at: moment), changed: changed(at: moment.step), on: plot)
  }

  /// A partition as it is after its customers have found their segments.
  func picture(of stop: ChoosingKStory.Stop, on plot: Plot) -> Picture {
    picture(Self.marks(stop, story.shown), changed: [], on: plot)
  }

  /// The customers drawn who change segment in a step.
  private func changed(at step: Int) -> Set<Int> {
    guard case .assign(let index) = story.steps[step] else { return [] }
    let changed = story.transitions[index].changed
    return Set(story.shown.rows.indices.filter { changed.contains(story.shown.rows[$0]) })
  }

  private func picture(_ marks: Marks, changed: Set<Int>, on plot: Plot) -> Picture {
    let surroundings = CenterSurroundings(
      centers: marks.centers, shown: story.shown, theme: theme, line: sizes.line)
    return .stack([
      story.shown.projection.isComplete ? surroundings.regions(on: plot) : .empty,
      showsMembership ? surroundings.membership(marks.segments.map { Optional($0) }, on: plot) : .empty,
      customers(marks, changed, on: plot),
      centroids(marks, on: plot),
    ]).part("stage")
  }

  private func customers(_ marks: Marks, _ changed: Set<Int>, on plot: Plot) -> Picture {
    struct Group: Hashable { var segment: Int, emphasis: Emphasis }
    var groups: [Group: [Point]] = [:]
    for (index, place) in story.shown.places.enumerated() {
      let group = Group(segment: marks.segments[index], emphasis: changed.contains(index) ? .changed : .full)
      groups[group, default: []].append(plot(place))
    }
    let order = groups.keys.sorted {
      ($0.emphasis.rawValue, $0.segment) < ($1.emphasis.rawValue, $1.segment)
    }
    let mark = CustomerMark(sizes: sizes, theme: theme)
    return .stack(
      order.map { group in
        let look = SegmentLook(segment: group.segment, theme: theme)
        return .points(groups[group] ?? [], mark.marker(look.shape, look.color, group.emphasis))
      }
    ).part("customers")
  }

  private func centroids(_ marks: Marks, on plot: Plot) -> Picture {
    .stack(
      marks.centers.reversed().flatMap { center in
        CenterMark(
          segment: center.segment, at: plot(center.place), size: sizes.center, line: sizes.line, theme: theme
        ).picture(isQuiet: false)
      }
    ).part("centroids")
  }
}
