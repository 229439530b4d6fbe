import Drawing

/// Which lines of the caption are shown.
public enum CaptionChoice: String, Hashable, Sendable, CaseIterable {
  /// What happens, and its numbers.
  case full
  /// What happens.
  case short
  /// No caption.
  case off
}

/// The words around a stage: title, caption, and where the customers come from.
struct FrameWords {
  let style: FrameStyle
  let captions: CaptionChoice

  /// The height of the tallest of the captions, so that the stage keeps its place through the run.
  func captionHeight(_ captions: [Caption], width: Double) -> Double {
    captions.map { lines($0, width: width).height }.max() ?? 0
  }

  private func lines(_ caption: Caption, width: Double) -> (headline: Double, height: Double) {
    guard captions != .off else { return (0, 0) }
    let headline = style.metrics.extent(
      of: caption.headline, style: style.headline, wrapWidth: width, maximumLines: 2, lineHeight: 1.3
    ).height
    guard captions == .full && !caption.detail.isEmpty else { return (headline, headline) }
    let detail = style.metrics.extent(
      of: caption.detail, style: style.detail, wrapWidth: width, maximumLines: 3, lineHeight: 1.3
    ).height
    return (headline, headline + 6 * style.unit + detail)
  }

  func caption(_ caption: Caption, in rect: Rect) -> Picture {
    guard captions != .off else { return .empty }
    let height = lines(caption, width: rect.width).headline
    var parts: [Picture] = [
      .text(
        Text(
          caption.headline, style.headline, style.theme.ink, at: Point(rect.left, rect.top), anchor: .top,
          wrapWidth: rect.width, maximumLines: 2))
    ]
    if captions == .full && !caption.detail.isEmpty {
      parts.append(
        .text(
          Text(
            caption.detail, style.detail, style.theme.muted,
            at: Point(rect.left, rect.top + height + 6 * style.unit),
            anchor: .top, wrapWidth: rect.width, maximumLines: 3)))
    }
    return .stack(parts).part("caption")
  }

  func title(_ algorithm: String, _ position: String, at point: Point) -> Picture {
    let width = style.metrics.width(algorithm, style.title)
    return .stack([
      .text(Text(algorithm, style.title, style.theme.ink, at: point)),
      .text(Text(position, style.position, style.theme.muted, at: point + Point(width + 20 * style.unit, 0))),
    ]).part("title")
  }

  /// How wide the title is at its widest.
  func titleWidth(_ algorithm: String, _ positions: [String]) -> Double {
    let widest = positions.map { style.metrics.width($0, style.position) }.max() ?? 0
    return style.metrics.width(algorithm, style.title) + 20 * style.unit + widest
  }
}
