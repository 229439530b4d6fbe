import CCairo
import Drawing
import FoundationEssentials
import TestSupport
import Testing

@testable import Cairo

/// How far a frame may be from a recorded one: other versions of the libraries round edges in another way.
private struct Tolerance {
  /// The largest difference of a color that counts as the same, out of 255.
  var level: Int
  /// The share of pixels that may differ by more.
  var share: Double

  /// For straight and curved edges.
  static let edges = Tolerance(level: 24, share: 0.002)
  /// For letters, which the font's version shapes.
  static let letters = Tolerance(level: 48, share: 0.01)
}

/// Small frames against recorded ones.
struct GoldenFrameTests {
  @Test("marks and regions look as recorded")
  func marks() throws {
    let ink = Samples.ink
    var parts: [Picture] = []
    for (index, shape) in MarkerShape.allCases.enumerated() {
      let column = Double(index % 5)
      let row = Double(index / 5)
      let color = Samples.colors[index % 5]
      let cell = Rect(x: 8 + 38 * column, y: 8 + 54 * row, width: 34, height: 50)
      let hatch = Hatch(Hatch.Pattern.allCases[index], ink: ink, ground: .white, spacing: 6, width: 1)
      parts.append(
        .fill(.rectangle(cell, radius: 5), row == 0 ? .color(color.mixed(with: .white, 0.9)) : .hatch(hatch)))
      parts.append(
        .points(
          [cell.center + Point(0.3, 0.6)], Marker(shape, size: 20, fill: color, outline: ink, outlineWidth: 2)
        ))
    }
    try compare(.stack(parts), "marks", Tolerance.edges)
  }

  @Test("words look as recorded")
  func words() throws {
    let text = Text(
      "Iteration 3: 12 customers changed segment; WCSS fell by 13.6\u{202F}%.",
      TextStyle(size: 17, weight: .bold, tabularDigits: true), Samples.ink, at: Point(8, 8), anchor: .top,
      wrapWidth: 184)
    try compare(.text(text), "words", Tolerance.letters)
  }

  private func compare(_ picture: Picture, _ name: String, _ tolerance: Tolerance) throws {
    let (width, height) = (204, 120)
    let recorded = Golden("\(name).png")
    if recorded.isToBeRecorded {
      let renderer = try PictureRenderer(width: width, height: height, fonts: .installed)
      try renderer.draw(picture, over: .white)
      Issue.record("\(recorded.record(Data(try renderer.png())))")
      return
    }
    let found = try Image(picture, width: width, height: height).bytes
    let golden = try #require(pixels(ofPNG: recorded.path, width: width, height: height))
    let differing = stride(from: 0, to: found.count, by: 3).count { pixel in
      (0..<3).contains { abs(Int(found[pixel + $0]) - Int(golden[pixel + $0])) > tolerance.level }
    }
    let share = Double(differing) / Double(width * height)
    #expect(share <= tolerance.share, "\(differing) pixels of \(name) differ from the recorded ones")
  }

  /// Red, green and blue of every pixel of a file; `nil` if it is no PNG of that size.
  private func pixels(ofPNG file: String, width: Int, height: Int) -> [UInt8]? {
    let surface = cairo_image_surface_create_from_png(file)
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      Int(cairo_image_surface_get_width(surface)) == width,
      Int(cairo_image_surface_get_height(surface)) == height,
      let data = cairo_image_surface_get_data(surface)
    else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface))
    return (0..<height).flatMap { row in
      (0..<width).flatMap { column in (0..<3).map { data[row * stride + column * 4 + 2 - $0] } }
    }
  }
}
