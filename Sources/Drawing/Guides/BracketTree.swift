import Words

/// A binary tree drawn as brackets over its leaves: where every node stands, and what joins two of them.
package struct BracketTree: Sendable {
  /// Two nodes joined into one.
  package struct Join: Hashable, Sendable {
    package var node: Int
    package var left: Int
    package var right: Int
    package var height: Double

    package init(node: Int, left: Int, right: Int, height: Double) {
      self.node = node
      self.left = left
      self.right = right
      self.height = height
    }
  }

  /// The leaves, from left to right.
  package let leaves: [Int]
  /// What is around the tree is outside: names, numbers and titles.
  package let area: Rect
  package let heights: LinearScale
  /// For every node its place among the leaves: a leaf's own, else halfway between its two parts.
  private let places: [Int: Double]
  private let joins: [Int: Join]
  /// The heights of leaves that do not stand on the floor.
  private let feet: [Int: Double]

  /// The tree over a rectangle.
  /// - Parameters:
  ///   - joins: those of leaves and of nodes joined before.
  ///   - highest: the height at the upper edge.
  ///   - feet: the heights of leaves that stand for trees of their own.
  package init(
    leaves: [Int], joins: [Join], highest: Double, in area: Rect, feet: [Int: Double] = [:]
  ) {
    self.leaves = leaves
    self.area = area
    heights = LinearScale(domain: 0...highest, from: area.bottom, to: area.top)
    var places: [Int: Double] = [:]
    for (index, leaf) in leaves.enumerated() { places[leaf] = Double(index) }
    for join in joins {
      guard let a = places[join.left], let b = places[join.right] else { continue }
      places[join.node] = (a + b) / 2
    }
    self.places = places
    var known: [Int: Join] = [:]
    for join in joins { known[join.node] = join }
    self.joins = known
    self.feet = feet
  }

  /// The distance between two leaves.
  package var pitch: Double { area.width / Double(max(1, leaves.count)) }

  /// Where a node stands from left to right.
  package func x(_ node: Int) -> Double {
    area.left + area.width * ((places[node] ?? 0) + 0.5) / Double(max(1, leaves.count))
  }

  /// The height of a node on the picture; leaves stand on the floor unless they have another height.
  package func y(_ node: Int) -> Double {
    (joins[node]?.height ?? feet[node]).map { heights($0) } ?? area.bottom
  }

  /// The two nodes that a node joins; `nil` for a leaf.
  package func parts(of node: Int) -> (left: Int, right: Int)? { joins[node].map { ($0.left, $0.right) } }

  /// A bracket over two nodes, with its bar at a height of the picture.
  package func bracket(_ left: Int, _ right: Int, bar: Double) -> Path {
    let (a, b) = (x(left), x(right))
    return Path(through: [Point(a, y(left)), Point(a, bar), Point(b, bar), Point(b, y(right))])
  }

  /// The axis of heights with a line across the tree at every tick.
  /// - Parameter gap: how far the numbers keep from the lines.
  package func axis(_ ticks: Ticks, look: Look, gap: Double, lines: Stroke) -> Picture {
    let axis = Axis(.upright, heights, ticks, look: look)
    return .stack(
      [.stroke(axis.grid(from: area.left, to: area.right), lines)] + axis.numbers(at: area.left - gap))
  }

  /// Names under the leaves.
  package func names(_ names: [String], _ style: TextStyle, _ color: Color, below gap: Double) -> [Picture] {
    zip(leaves, names).map { leaf, name in
      .text(
        Text(
          name, style, color, at: Point(x(leaf), area.bottom + gap), alignment: .middle, anchor: .top))
    }
  }
}
