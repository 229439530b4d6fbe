import Customers
import Drawing

/// The middle of a segment on a stage.
struct SegmentCenter: Hashable, Sendable {
  var segment: Int
  /// In the units of the axes.
  var place: Point
  /// In the units of the points.
  var position: [Double]

  /// The center a share `t` of the way to another place.
  func moved(toward other: SegmentCenter, _ t: Double) -> SegmentCenter {
    SegmentCenter(
      segment: segment, place: place.mixed(with: other.place, t),
      position: zip(position, other.position).map { $0 + ($1 - $0) * t })
  }
}

/// What connects centers with the customers around them.
struct CenterSurroundings {
  let centers: [SegmentCenter]
  let shown: ShownCustomers
  let theme: Theme
  /// The measure of lines.
  let line: Double

  private func look(_ segment: Int) -> SegmentLook { SegmentLook(segment: segment, theme: theme) }

  /// The regions of the plane that are nearest to each center. Only where the picture shows all that the
  /// algorithm sees do they mean something.
  func regions(on plot: Plot) -> Picture {
    // Nearness is a matter of the scaled points, so the regions are cut there.
    let scaling = shown.features.scaling
    let (ax, ay) = (shown.projectionAxes.0, shown.projectionAxes.1)
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
    let sites = centers.map { Point($0.position[ax], $0.position[ay]) }
    let paths = Voronoi.regions(of: sites, in: frame).map { region in
      Path(through: region.map { plot(unscaled($0)) }, closed: true)
    }
    let fills = zip(paths, centers).map { path, center in
      Picture.fill(path, look(center.segment).region(theme, unit: line))
    }
    let border = Stroke(theme.paper, width: 5 * line, join: .round)
    return .stack(fills + paths.map { .stroke($0, border) })
  }

  /// A line from every customer drawn to the center of its segment.
  func membership(_ segments: [Int?], on plot: Plot) -> Picture {
    .stack(
      centers.sorted { $0.segment < $1.segment }.map { center in
        var lines = Path()
        for (place, segment) in zip(shown.places, segments) where segment == center.segment {
          lines.move(to: plot(place))
          lines.line(to: plot(center.place))
        }
        return .stroke(lines, Stroke(look(center.segment).color.opacity(0.35), width: 1.5 * line))
      })
  }
}

extension ShownCustomers {
  /// The columns of the features along the two axes, where both are features.
  var projectionAxes: (Int, Int) { projection.columns ?? (0, 1) }
}
