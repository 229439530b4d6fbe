import Drawing
import Scenes

/// Links one after the other, in as many lines as they need: a list of contents that takes little room.
struct LinkLines {
  struct Entry: Hashable, Sendable {
    let words: String
    /// The destination.
    let target: String

    init(_ words: String, to target: String) {
      self.words = words
      self.target = target
    }
  }

  /// A block for every line.
  let blocks: [Block]

  private static let gap = 16.0

  init(_ entries: [Entry], by compositor: Compositor) {
    var lines: [[(entry: Entry, x: Double)]] = [[]]
    var x = 0.0
    for entry in entries {
      let width = compositor.metrics.width(entry.words, PageStyle.small)
      if x + width > compositor.width && x > 0 {
        lines.append([])
        x = 0
      }
      lines[lines.count - 1].append((entry, x))
      x += width + Self.gap
    }
    let color = SegmentLook(segment: 1, theme: compositor.style.theme).color
    let width = compositor.width
    blocks = lines.map { line in
      Block(size: Size(width, PageStyle.small.size * 1.6)) { corner in
        .stack(
          line.map { entry, x in
            .named(
              Name(.link(to: entry.target), entry.words),
              .text(
                Text(
                  entry.words, PageStyle.small, color, at: corner + Point(x, 0), anchor: .top,
                  wrapWidth: width, maximumLines: 1)))
          })
      }
    }
  }
}
