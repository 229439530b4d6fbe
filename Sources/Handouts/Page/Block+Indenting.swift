import Drawing

extension Block {
  /// The block further to the right.
  func indented(by indent: Double) -> Block {
    let block = self
    return Block(size: Size(size.width + indent, size.height)) { block.picture($0 + Point(indent, 0)) }
  }

  /// The block to the right of a vertical bar.
  func barred(_ color: Color, barWidth: Double, indent: Double) -> Block {
    let block = self
    return Block(size: Size(size.width + indent, size.height)) { corner in
      let bar = Rect(x: corner.x, y: corner.y, width: barWidth, height: block.size.height)
      return .stack([
        .named(Name(.decoration, "bar"), .fill(.rectangle(bar), .color(color))),
        block.picture(corner + Point(indent, 0)),
      ])
    }
  }
}
