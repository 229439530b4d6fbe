import Drawing

@testable import Cairo

/// What a renderer drew, as numbers that can be looked at.
struct Image: Equatable {
  let width: Int
  let height: Int
  /// Red, green and blue of each pixel, row by row.
  let bytes: [UInt8]
  /// How dark each pixel is, from 0 to 1, judged by its red.
  let darkness: [Double]

  /// Draws a picture on white.
  init(_ picture: Picture, width: Int, height: Int) throws {
    let renderer = try PictureRenderer(width: width, height: height, fonts: .installed)
    try renderer.draw(picture, over: .white)
    self.init(width: width, height: height, bytes: try renderer.pixels())
  }

  private init(width: Int, height: Int, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.bytes = bytes
    darkness = stride(from: 0, to: bytes.count, by: 3).map { 1 - Double(bytes[$0]) / 255 }
  }

  /// The area of what was drawn in black.
  var area: Double { darkness.reduce(0, +) }

  /// The center of what was drawn, where each pixel counts as its middle.
  var center: Point {
    var sum = Point.zero
    for (index, dark) in darkness.enumerated() where dark > 0 {
      sum = sum + Point(Double(index % width) + 0.5, Double(index / width) + 0.5) * dark
    }
    return sum * (1 / area)
  }

  /// The rectangle around the pixels that are not white; `nil` if all are.
  var ink: Rect? {
    let dark = darkness.indices.filter { darkness[$0] > 0.02 }
    let (x, y) = (dark.map { Double($0 % width) }, dark.map { Double($0 / width) })
    guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max() else { return nil }
    return Rect(left: left, top: top, right: right + 1, bottom: bottom + 1)
  }

  /// The sum of all differences in darkness between two images of one size.
  func gap(to other: Image) -> Double {
    var sum = 0.0
    for index in darkness.indices { sum += abs(darkness[index] - other.darkness[index]) }
    return sum
  }

  /// The largest difference of a color between two images of one size.
  func difference(from other: Image) -> Int {
    zip(bytes, other.bytes).map { abs(Int($0) - Int($1)) }.max() ?? 0
  }

  /// A part of the image.
  func cropped(x: Int, y: Int, width part: Int, height rows: Int) -> Image {
    var cut: [UInt8] = []
    for row in y..<y + rows {
      let start = 3 * (row * width + x)
      cut += bytes[start..<start + 3 * part]
    }
    return Image(width: part, height: rows, bytes: cut)
  }
}
