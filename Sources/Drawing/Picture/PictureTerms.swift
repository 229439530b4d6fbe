// How kinds of marks, lines and places are called in the description of a picture. Written out, as a
// browser's Swift does not know the names of cases.

extension MarkerShape {
  var term: String {
    switch self {
    case .circle: "circle"
    case .triangle: "triangle"
    case .square: "square"
    case .diamond: "diamond"
    case .cross: "cross"
    case .pentagon: "pentagon"
    case .star: "star"
    case .invertedTriangle: "invertedTriangle"
    case .hexagon: "hexagon"
    case .bar: "bar"
    }
  }
}

extension Hatch.Pattern {
  var term: String {
    switch self {
    case .rising: "rising"
    case .falling: "falling"
    case .horizontal: "horizontal"
    case .vertical: "vertical"
    case .crossed: "crossed"
    case .diagonalCrossed: "diagonalCrossed"
    case .dotted: "dotted"
    case .risingWide: "risingWide"
    case .fallingWide: "fallingWide"
    case .plain: "plain"
    }
  }
}
