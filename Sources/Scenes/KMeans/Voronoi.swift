import Drawing

/// The regions of the plane that are nearest to one of several sites.
///
/// Each region is the frame cut by the bisector with every other site (Sutherland and Hodgman 1974,
/// doi:10.1145/360767.360802): quadratic in the number of sites, which is small here.
enum Voronoi {
  /// The region of each site within a convex frame; empty where another site has the same place.
  static func regions(of sites: [Point], in frame: [Point]) -> [[Point]] {
    sites.indices.map { index in
      var region = frame
      for other in sites.indices where other != index && !region.isEmpty {
        // Of coinciding sites the first has the region, as ties go to the lowest index.
        if sites[other] == sites[index] {
          if other < index { region = [] }
          continue
        }
        region = cut(region, nearer: sites[index], than: sites[other])
      }
      return region
    }
  }

  /// The part of a convex polygon that is at least as near to one point as to another.
  private static func cut(_ polygon: [Point], nearer site: Point, than other: Point) -> [Point] {
    let middle = site.mixed(with: other, 0.5)
    let direction = other - site
    func side(_ point: Point) -> Double {
      (point.x - middle.x) * direction.x + (point.y - middle.y) * direction.y
    }
    var result: [Point] = []
    for (index, end) in polygon.enumerated() {
      let start = polygon[(index + polygon.count - 1) % polygon.count]
      let (a, b) = (side(start), side(end))
      if (a <= 0) != (b <= 0) { result.append(start.mixed(with: end, a / (a - b))) }
      if b <= 0 { result.append(end) }
    }
    return result
  }
}
