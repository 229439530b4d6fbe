import CCairo

/// A small image that is laid over another at whole pixels.
///
/// Cairo takes a microsecond for it, most of which is not spent on pixels; a picture may show a million
/// customers.
struct Sprite {
  /// The pixels of one row that are not clear, and the longest run of them that hides what lies below.
  private struct Row {
    var visible: Range<Int>
    var opaque: Range<Int>
  }

  private let width: Int
  private let pixels: [UInt32]
  private let rows: [Row]

  /// Copies a translucent image.
  init(_ image: ImageSurface) throws(RenderError) {
    let (width, height) = (image.width, image.height)
    pixels = try image.withPixels { first, stride in
      (0..<width * height).map {
        UnsafeRawPointer(first).load(fromByteOffset: $0 / width * stride + $0 % width * 4, as: UInt32.self)
      }
    }
    self.width = width
    rows = (0..<height).map { [pixels] y in Self.row(pixels[y * width..<(y + 1) * width]) }
  }

  private static func row(_ pixels: ArraySlice<UInt32>) -> Row {
    let start = pixels.startIndex
    let visible = pixels.indices.filter { pixels[$0] != 0 }
    guard let first = visible.first, let last = visible.last else {
      return Row(visible: 0..<0, opaque: 0..<0)
    }
    var longest = first..<first
    var run = first..<first
    for x in first...last {
      run = pixels[x] >> 24 == 255 ? run.lowerBound..<x + 1 : x + 1..<x + 1
      if run.count > longest.count { longest = run }
    }
    return Row(
      visible: first - start..<last + 1 - start,
      opaque: longest.lowerBound - start..<longest.upperBound - start)
  }

  /// Lays the sprite with its first pixel at (x, y); what lies outside is left out.
  func lay(at x: Int, _ y: Int, over target: ImageSurface.Pixels) {
    let rowRange = max(0, -y)..<max(0, -y, min(rows.count, target.height - y))
    let columns = max(0, -x)..<max(0, -x, min(width, target.width - x))
    pixels.withUnsafeBufferPointer { pixels in
      guard let pixels = pixels.baseAddress else { return }
      for number in rowRange {
        let row = rows[number]
        let visible = row.visible.clamped(to: columns)
        let opaque = row.opaque.clamped(to: visible)
        let from = pixels + number * width
        let to = target.first + (y + number) * target.stride + x
        for column in visible.lowerBound..<opaque.lowerBound {
          to[column] = Self.over(from[column], to[column])
        }
        (to + opaque.lowerBound).update(from: from + opaque.lowerBound, count: opaque.count)
        for column in opaque.upperBound..<visible.upperBound {
          to[column] = Self.over(from[column], to[column])
        }
      }
    }
  }

  /// One pixel over another, by the rule of Porter and Duff: the upper one, whose colors are multiplied by
  /// its opacity already, and as much of the lower one as it lets through. Rounded as Cairo does.
  @inline(__always)
  private static func over(_ upper: UInt32, _ lower: UInt32) -> UInt32 {
    let clear = 255 - (upper >> 24)
    var even = (lower & 0xFF_00FF) &* clear &+ 0x80_0080
    even = (even &+ (even &>> 8 & 0xFF_00FF)) &>> 8 & 0xFF_00FF
    var odd = (lower &>> 8 & 0xFF_00FF) &* clear &+ 0x80_0080
    odd = (odd &+ (odd &>> 8 & 0xFF_00FF)) & 0xFF00_FF00
    return upper &+ (even | odd)
  }
}
