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

  /// - Parameter label: words before the first link.
  init(_ entries: [Entry], after label: String = "", by compositor: Compositor) {
    var lines: [[(entry: Entry, x: Double)]] = [[]]
    var x = label.isEmpty ? 0 : compositor.metrics.width(label, PageStyle.small) + 8
    for entry in entries {
      let width = compositor.metrics.width(entry.words, PageStyle.small)
      if x + width > compositor.width && x > 0 {
        lines.append([])
        x = 0
      }
      lines[lines.count - 1].append((entry, x))
      x += width + Self.gap
    }
    let muted = compositor.style.theme.muted
    let color = SegmentLook(segment: 1, theme: compositor.style.theme).color
    let width = compositor.width
    blocks = lines.enumerated().map { index, line in
      let words = Name(.paragraph, index == 0 ? label : "")
      return Block(size: Size(width, PageStyle.small.size * 1.6)) { corner in
        let before =
          words.words.isEmpty
          ? Picture.empty
          : .named(words, .text(Text(label, PageStyle.small, muted, at: corner, anchor: .top)))
        return .stack(
          [before]
            + line.map { entry, x in
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
