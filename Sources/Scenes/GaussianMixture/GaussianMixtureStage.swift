import Clustering
import Drawing
import Numerics

/// The stage of a Gaussian mixture: customers in mixed colors, and the components' outlines and means.
struct GaussianMixtureStage: Sendable {
  let story: GaussianMixtureStory
  let look: Look
  let showsMembership: Bool

  /// What lies on the stage at a moment, apart from emphasis: the law of seams is about this.
  struct Marks: Hashable, Sendable {
    /// The look of each customer drawn; `nil` before it is shared.
    var shades: [Shade?]
    var components: [Component]
  }

  struct Component: Hashable, Sendable {
    var segment: Int
    /// Its outline; the center is its mean. In the units of the axes.
    var ellipse: Ellipse
    /// Where its mean has been, from the first on.
    var trail: [Point]
    /// How much of the followed customer it has.
    var followed: Double
  }

  /// What lies on the stage at a moment. Customers change at once, components glide.
  func marks(at moment: Moment) -> Marks {
    let before = moment.step - 1
    let glides = story.glides(at: moment.step)
    let discrete = moment.progress > 0 ? moment.step : before
    guard discrete >= 0 else { return Marks(shades: story.shown.places.map { _ in nil }, components: []) }
    let t = glides && moment.progress < 1 ? eased(moment.progress) : 1
    let start = glides ? before : discrete
    let followed = story.sharing[discrete].followed
    let components = story.components.map { index in
      Component(
        segment: story.numbers[index],
        ellipse: t == 1
          ? story.ellipses[discrete][index]
          : story.ellipses[start][index].mixed(with: story.ellipses[discrete][index], t),
        trail: trail(of: index, before: discrete),
        followed: followed.isEmpty ? 0 : followed[index])
    }
    return Marks(
      shades: story.shown.places.indices.map { story.shade(ofShown: $0, at: discrete) },
      components: components)
  }

  /// The places a component's mean had before a step, without repeats.
  private func trail(of index: Int, before step: Int) -> [Point] {
    var places: [Point] = []
    for earlier in 0..<step where places.last != story.ellipses[earlier][index].center {
      places.append(story.ellipses[earlier][index].center)
    }
    return places
  }

  /// The stage at a moment.
  func picture(at moment: Moment, on plot: Plot) -> Picture {
    let marks = marks(at: moment)
    let emphasis = GaussianMixtureEmphasis(story, at: moment)
    return .stack([
      areas(marks, on: plot),
      showsMembership ? membership(marks, on: plot) : .empty,
      customers(emphasis, on: plot),
      outlines(marks, emphasis, on: plot),
      .stack(marks.components.flatMap { trail(of: $0, on: plot) }),
      followLines(marks, on: plot),
      means(marks, emphasis, on: plot),
    ]).part("stage")
  }

  private var theme: Theme { look.theme }
  private var sizes: MarkSizes { look.marks }
  private func own(_ segment: Int) -> SegmentLook { SegmentLook(segment: segment, theme: theme) }

  // MARK: Components

  private func areas(_ marks: Marks, on plot: Plot) -> Picture {
    // The more there are, the fainter each, so that those in one place don't hide the customers.
    let share = 0.35 / Double(max(1, story.numbers.count))
    let strength = theme.kind == .dark ? min(0.13, 1.6 * share) : min(0.09, share)
    return .stack(
      marks.components.reversed().flatMap { component -> [Picture] in
        let look = own(component.segment)
        let shape = outline(component, on: plot)
        guard theme.kind != .print else { return [.fill(shape.area(sigmas: 1), hatch(of: look))] }
        return [
          .fill(shape.area(sigmas: 2), .color(look.color.opacity(strength * 0.6))),
          .fill(shape.area(sigmas: 1), .color(look.color.opacity(strength))),
        ]
      }
    ).part("areas")
  }

  /// The segment's hatch, through which others are seen.
  private func hatch(of look: SegmentLook) -> Paint {
    guard case .hatch(var hatch) = look.region(theme, unit: sizes.line) else { return .color(theme.paper) }
    hatch.ground = theme.paper.opacity(0)
    return .hatch(hatch)
  }

  private func outlines(_ marks: Marks, _ emphasis: GaussianMixtureEmphasis, on plot: Plot) -> Picture {
    .stack(
      marks.components.reversed().flatMap { component -> [Picture] in
        let own = own(component.segment).color
        let color = emphasis.quietsComponents ? theme.softened(own, 0.35) : own
        let shape = outline(component, on: plot)
        let line = sizes.line
        return [
          .stroke(
            shape.line(sigmas: 2), Stroke(color, width: 2 * line, dashes: [9 * line, 6 * line])),
          .stroke(shape.line(sigmas: 1), Stroke(color, width: 3 * line)),
        ]
      }
    ).part("outlines")
  }

  private func outline(_ component: Component, on plot: Plot) -> ComponentOutline {
    ComponentOutline(
      ellipse: component.ellipse, plot: plot, isInterval: story.shown.showsOneFeature,
      lane: plot.rect.height / Double(max(1, story.numbers.count)), line: sizes.line)
  }

  private func mark(_ component: Component, on plot: Plot) -> CenterMark {
    CenterMark(
      segment: component.segment, at: plot(component.ellipse.center), size: sizes.center, line: sizes.line,
      theme: theme)
  }

  private func trail(of component: Component, on plot: Plot) -> [Picture] {
    let places = component.trail.filter { $0 != component.ellipse.center }
    guard !places.isEmpty else { return [] }
    return mark(component, on: plot).trail(through: places.map { plot($0) }, apart: sizes.center * 0.6)
  }

  private func means(_ marks: Marks, _ emphasis: GaussianMixtureEmphasis, on plot: Plot) -> Picture {
    .stack(
      marks.components.reversed().flatMap {
        mark($0, on: plot).picture(isQuiet: emphasis.quietsComponents)
      }
    ).part("means")
  }

  // MARK: Customers

  private func customers(_ emphasis: GaussianMixtureEmphasis, on plot: Plot) -> Picture {
    var groups: [GaussianMixtureEmphasis.Group: [Point]] = [:]
    for (index, place) in story.shown.places.enumerated() {
      groups[emphasis.group(ofShown: index), default: []].append(plot(place))
    }
    return .stack(
      groups.keys.sorted().flatMap { group -> [Picture] in
        let points = groups[group] ?? []
        let marker = marker(of: group)
        let isUnsure = group.shade.map { story.shades[$0].isUnsure } ?? false
        let core = FollowedCustomer.core(of: marker.size, theme)
        // Each mark keeps its core to itself where marks cover each other.
        return isUnsure
          ? points.flatMap { [.points([$0], marker), .points([$0], core)] } : [.points(points, marker)]
      }
    ).part("customers")
  }

  private func marker(of group: GaussianMixtureEmphasis.Group) -> Marker {
    let mark = CustomerMark(sizes: sizes, theme: theme)
    guard let shade = group.shade.map({ story.shades[$0] }) else { return mark.unassigned(softening: 0.55) }
    return mark.marker(own(shade.segment).shape, shade.color(theme), group.emphasis)
  }

  /// A line from every customer to each component that has a sixteenth of it or more, the stronger the
  /// larger the share.
  private func membership(_ marks: Marks, on plot: Plot) -> Picture {
    var lines: [Shade.Part: Path] = [:]
    let centers = Dictionary(
      uniqueKeysWithValues: marks.components.map { ($0.segment, plot($0.ellipse.center)) })
    for (place, shade) in zip(story.shown.places, marks.shades) {
      for part in shade?.parts ?? [] {
        guard let center = centers[part.segment] else { continue }
        lines[part, default: Path()].move(to: plot(place))
        lines[part, default: Path()].line(to: center)
      }
    }
    return .stack(
      lines.keys.sorted { ($0.segment, $0.sixteenths) < ($1.segment, $1.sixteenths) }.map { part in
        let strength = 0.35 * Double(part.sixteenths) / 16
        return .stroke(
          lines[part] ?? Path(),
          Stroke(own(part.segment).color.opacity(strength), width: 1.5 * sizes.line))
      })
  }

  /// Dashed lines from the followed customer to the three components that have most of it, the first
  /// heavier; components with less than a twentieth get none.
  private func followLines(_ marks: Marks, on plot: Plot) -> Picture {
    guard let index = story.shown.followedIndex else { return .empty }
    let most = marks.components.filter { $0.followed >= 0.05 }
      .sorted { ($1.followed, $0.segment) < ($0.followed, $1.segment) }.prefix(3)
    return look.followLines(
      from: plot(story.shown.places[index]), to: most.map { plot($0.ellipse.center) })
  }
}
