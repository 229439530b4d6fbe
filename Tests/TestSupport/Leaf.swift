import Drawing

/// Something painted in a picture, with the room it takes and what it is part of.
package struct Leaf {
  package enum Kind {
    case text(Text)
    case mark(Marker)
    case fill(Paint)
    case stroke(Stroke)
  }

  package var kind: Kind
  /// The room it takes on the whole picture.
  package var box: Rect
  /// The scale at which it is painted.
  package var scale: Double
  /// The names around it, the outermost first.
  package var names: [Name]

  package var text: Text? { if case .text(let text) = kind { text } else { nil } }
  package var marker: Marker? { if case .mark(let marker) = kind { marker } else { nil } }

  /// Whether it belongs to a part of that name.
  package func isIn(_ part: String) -> Bool { names.contains { $0.words == part } }
}

extension Picture {
  /// Everything that is painted, in the order of painting. A mark at many points is many leaves.
  package func leaves(_ metrics: any TextMetrics) -> [Leaf] {
    var leaves: [Leaf] = []
    collect(&leaves, metrics, offset: .zero, scale: 1, names: [])
    return leaves
  }

  private func collect(
    _ leaves: inout [Leaf], _ metrics: any TextMetrics, offset: Point, scale: Double, names: [Name]
  ) {
    func add(_ kind: Leaf.Kind, _ box: Rect) {
      let placed = Rect(
        x: offset.x + scale * box.x, y: offset.y + scale * box.y, width: scale * box.width,
        height: scale * box.height)
      leaves.append(Leaf(kind: kind, box: placed, scale: scale, names: names))
    }
    switch self {
    case .fill(let path, let paint): if let box = path.bounds { add(.fill(paint), box) }
    case .stroke(let path, let stroke):
      if let box = path.bounds { add(.stroke(stroke), box.inset(by: -stroke.width / 2)) }
    case .text(let text): add(.text(text), metrics.bounds(of: text))
    case .points(let points, let marker):
      guard let shape = marker.path().bounds else { return }
      let box = shape.inset(by: marker.outline == nil ? 0 : -marker.outlineWidth / 2)
      for point in points {
        add(.mark(marker), Rect(x: point.x + box.x, y: point.y + box.y, width: box.width, height: box.height))
      }
    case .stack(let pictures):
      for picture in pictures {
        picture.collect(&leaves, metrics, offset: offset, scale: scale, names: names)
      }
    case .placed(let picture, let at, let factor):
      picture.collect(
        &leaves, metrics, offset: offset + at * scale, scale: scale * factor, names: names)
    case .named(let name, let picture):
      picture.collect(&leaves, metrics, offset: offset, scale: scale, names: names + [name])
    }
  }

  /// The parts of that name, in order.
  package func parts(_ words: String) -> [Picture] {
    switch self {
    case .fill, .stroke, .text, .points: []
    case .stack(let pictures): pictures.flatMap { $0.parts(words) }
    case .placed(let picture, _, _): picture.parts(words)
    case .named(let name, let picture):
      (name.role == .part && name.words == words ? [picture] : []) + picture.parts(words)
    }
  }

  /// All names, the outer before the inner.
  package var names: [Name] {
    switch self {
    case .fill, .stroke, .text, .points: []
    case .stack(let pictures): pictures.flatMap(\.names)
    case .placed(let picture, _, _): picture.names
    case .named(let name, let picture): [name] + picture.names
    }
  }

  /// All words that are to be read, in the order of painting.
  package var strings: [String] { leaves(EvenMetrics()).compactMap(\.text?.string) }
}

extension Path {
  /// The least rectangle around all points that the path is made of, control points included.
  package var bounds: Rect? {
    let points = elements.flatMap { element -> [Point] in
      switch element {
      case .move(let point), .line(let point): [point]
      case .curve(let a, let b, let point): [a, b, point]
      case .close: []
      }
    }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return nil }
    return Rect(left: left, top: top, right: right, bottom: bottom)
  }
}

extension Rect {
  /// Whether the two rectangles share some area.
  package func overlaps(_ other: Rect) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
