import Clustering
import Drawing
import Numerics

/// The stage of k-means: customers, centroids with their trails, and the regions nearest to each centroid.
struct KMeansStage: Sendable {
  let story: KMeansStory
  let theme: Theme
  let showsMembership: Bool
  let sizes: MarkSizes

  /// What lies on the stage at a moment, apart from emphasis: the law of seams is about this.
  struct Marks: Hashable, Sendable {
    /// The segment of each customer drawn; `nil` before it has one.
    var segments: [Int?]
    var centroids: [Centroid]
    var showsRegions: Bool
  }

  struct Centroid: Hashable, Sendable {
    var segment: Int
    /// In the units of the axes.
    var place: Point
    /// In the units of the points.
    var position: [Double]
    /// Where it has been, from the seed on.
    var trail: [Point]
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
      let from = trace.centroids(at: start)[row: index]
      let to = trace.centroids(at: now)[row: index]
      return Centroid(
        segment: story.numbers[now][index],
        place: story.centroids[start][index].mixed(with: story.centroids[now][index], t),
        position: zip(from, to).map { $0 + ($1 - $0) * t },
        trail: trail(of: story.numbers[now][index], before: now))
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
    return .stack([
      marks.showsRegions ? regions(marks, on: plot) : .empty,
      showsMembership ? membership(marks, on: plot) : .empty,
      customers(marks, emphasis, on: plot),
      trails(marks, on: plot),
      now.map { followLines($0, marks, on: plot) } ?? .empty,
      centroids(marks, emphasis, on: plot),
    ]).part("stage")
  }

  private func look(_ segment: Int) -> SegmentLook { SegmentLook(segment: segment, theme: theme) }

  private func regions(_ marks: Marks, on plot: Plot) -> Picture {
    // Nearness is a matter of the scaled points, so the regions are cut there.
    let scaling = story.shown.features.scaling
    let (ax, ay) = (story.shown.projectionAxes.0, story.shown.projectionAxes.1)
    func scaled(_ corner: Point) -> Point {
      Point(
        (corner.x - scaling.offsets[ax]) / scaling.spreads[ax],
        (corner.y - scaling.offsets[ay]) / scaling.spreads[ay])
    }
    func unscaled(_ point: Point) -> Point {
      Point(
        point.x * scaling.spreads[ax] + scaling.offsets[ax],
        point.y * scaling.spreads[ay] + scaling.offsets[ay])
    }
    let (x, y) = (plot.x.domain, plot.y.domain)
    let frame = [
      Point(x.lowerBound, y.lowerBound), Point(x.upperBound, y.lowerBound), Point(x.upperBound, y.upperBound),
      Point(x.lowerBound, y.upperBound),
    ].map(scaled)
    let sites = marks.centroids.map { Point($0.position[ax], $0.position[ay]) }
    let paths = Voronoi.regions(of: sites, in: frame).map { region in
      Path(through: region.map { plot(unscaled($0)) }, closed: true)
    }
    let fills = zip(paths, marks.centroids).map { path, centroid in
      Picture.fill(path, look(centroid.segment).region(theme, unit: sizes.line))
    }
    let border = Stroke(theme.paper, width: 5 * sizes.line, join: .round)
    return .stack(fills + paths.map { .stroke($0, border) })
  }

  private func membership(_ marks: Marks, on plot: Plot) -> Picture {
    .stack(
      marks.centroids.sorted { $0.segment < $1.segment }.map { centroid in
        var lines = Path()
        for (place, segment) in zip(story.shown.places, marks.segments) where segment == centroid.segment {
          lines.move(to: plot(place))
          lines.line(to: plot(centroid.place))
        }
        return .stroke(lines, Stroke(look(centroid.segment).color.opacity(0.35), width: 1.5 * sizes.line))
      })
  }

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
    let look = look(segment)
    return mark.marker(look.shape, look.color, group.emphasis)
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
    let at = plot(story.shown.places[index])
    return .stack(
      near.enumerated().map { order, centroid in
        let width = (order == 0 ? 3.2 : 1.6) * sizes.line
        let color = order == 0 ? theme.ink : theme.muted
        return .stroke(
          .segment(at, plot(centroid.place)),
          Stroke(color, width: width, dashes: [7 * sizes.line, 6 * sizes.line]))
      })
  }
}

extension ShownCustomers {
  /// The columns of the features along the two axes, where both are features.
  var projectionAxes: (Int, Int) { projection.columns ?? (0, 1) }
}
