import Drawing

/// A piece of a page that knows how much room it takes, and is drawn where it comes to stand.
///
/// Pages are made of blocks, and blocks of blocks: one over the other, side by side, on a ground of their
/// own.
package struct Block: Sendable {
  /// In points.
  package var size: Size
  /// Draws the block with its top left corner at a point.
  package var picture: @Sendable (Point) -> Picture

  package init(size: Size, picture: @escaping @Sendable (Point) -> Picture) {
    self.size = size
    self.picture = picture
  }

  /// A figure of a size, drawn into the rectangle that it is given.
  package static func figure(
    width: Double, height: Double, _ draw: @escaping @Sendable (Rect) -> Picture
  ) -> Block {
    Block(size: Size(width, height)) { corner in
      draw(Rect(x: corner.x, y: corner.y, width: width, height: height))
    }
  }

  /// Room with nothing in it.
  package static func space(_ height: Double) -> Block { Block(size: Size(0, height)) { _ in .empty } }

  /// Blocks one below the other, with a distance between them.
  package static func column(_ blocks: [Block], spacing: Double = 0) -> Block {
    let height = blocks.reduce(0) { $0 + $1.size.height } + spacing * Double(max(0, blocks.count - 1))
    let width = blocks.map(\.size.width).max() ?? 0
    return Block(size: Size(width, height)) { corner in
      var y = corner.y
      var pictures: [Picture] = []
      for block in blocks {
        pictures.append(block.picture(Point(corner.x, y)))
        y += block.size.height + spacing
      }
      return .stack(pictures)
    }
  }

  /// Blocks side by side, their tops level, with a distance between them.
  package static func row(_ blocks: [Block], spacing: Double = 0) -> Block {
    let width = blocks.reduce(0) { $0 + $1.size.width } + spacing * Double(max(0, blocks.count - 1))
    let height = blocks.map(\.size.height).max() ?? 0
    return Block(size: Size(width, height)) { corner in
      var x = corner.x
      var pictures: [Picture] = []
      for block in blocks {
        pictures.append(block.picture(Point(x, corner.y)))
        x += block.size.width + spacing
      }
      return .stack(pictures)
    }
  }

  /// The block with room around it.
  package func padded(horizontally: Double, vertically: Double) -> Block {
    let block = self
    return Block(size: Size(size.width + 2 * horizontally, size.height + 2 * vertically)) { corner in
      block.picture(corner + Point(horizontally, vertically))
    }
  }

  /// The block on a ground of a color.
  package func on(_ ground: Color) -> Block {
    let block = self
    return Block(size: size) { corner in
      let rect = Rect(x: corner.x, y: corner.y, width: block.size.width, height: block.size.height)
      return .stack([.fill(.rectangle(rect), .color(ground)), block.picture(corner)])
    }
  }

  /// The block drawn over another one, their top left corners on each other.
  package func over(_ other: Block) -> Block {
    let block = self
    let both = Size(max(size.width, other.size.width), max(size.height, other.size.height))
    return Block(size: both) { .stack([other.picture($0), block.picture($0)]) }
  }

  /// The block as wide as wanted, if it is not wider already.
  package func widened(to width: Double) -> Block {
    Block(size: Size(max(width, size.width), size.height), picture: picture)
  }

  /// The block as a part that a reader's program and a test can find.
  package func named(_ role: Name.Role, _ words: String) -> Block {
    let block = self
    return Block(size: size) { .named(Name(role, words), block.picture($0)) }
  }
}
