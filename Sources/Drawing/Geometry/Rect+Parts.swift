extension Rect {
  /// The rectangle in equal columns, with a distance between them.
  package func columns(_ count: Int, gap: Double) -> [Rect] {
    let width = (self.width - gap * Double(count - 1)) / Double(count)
    return (0..<count).map {
      Rect(x: left + (width + gap) * Double($0), y: top, width: width, height: height)
    }
  }

  /// The rectangle in equal rows, with a distance between them.
  package func rows(_ count: Int, gap: Double) -> [Rect] {
    let height = (self.height - gap * Double(count - 1)) / Double(count)
    return (0..<count).map {
      Rect(x: left, y: top + (height + gap) * Double($0), width: width, height: height)
    }
  }
}
