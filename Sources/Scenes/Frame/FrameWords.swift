import Drawing

/// Which lines of the caption are shown.
public enum CaptionChoice: String, Hashable, Sendable, CaseIterable {
  /// What happens, and its numbers.
  case full
  /// What happens.
  case short
  case off
}

/// The words around a stage: title, caption, and where the customers come from.
struct FrameWords {
  let theme: Theme
  let metrics: any TextMetrics
  let captions: CaptionChoice

  /// The height of the tallest of the captions, so that the stage keeps its place through the run.
  func captionHeight(_ captions: [Caption], type: TypeScale, width: Double) -> Double {
    captions.map { lines($0, type: type, width: width).height }.max() ?? 0
  }

  private func lines(_ caption: Caption, type: TypeScale, width: Double) -> (headline: Double, height: Double)
  {
    guard captions != .off else { return (0, 0) }
    let headline = metrics.extent(
      of: caption.headline, style: type.headline, wrapWidth: width, maximumLines: 2, lineHeight: 1.3
    ).height
    guard captions == .full && !caption.detail.isEmpty else { return (headline, headline) }
    let detail = metrics.extent(
      of: caption.detail, style: type.detail, wrapWidth: width, maximumLines: 3, lineHeight: 1.3
    ).height
    return (headline, headline + 6 * type.unit + detail)
  }

  func caption(_ caption: Caption, in rect: Rect, type: TypeScale) -> Picture {
    guard captions != .off else { return .empty }
    let height = lines(caption, type: type, width: rect.width).headline
    var parts: [Picture] = [
      .text(
        Text(
          caption.headline, type.headline, theme.ink, at: Point(rect.left, rect.top), anchor: .top,
          wrapWidth: rect.width, maximumLines: 2))
    ]
    if captions == .full && !caption.detail.isEmpty {
      parts.append(
        .text(
          Text(
            caption.detail, type.detail, theme.muted, at: Point(rect.left, rect.top + height + 6 * type.unit),
            anchor: .top, wrapWidth: rect.width, maximumLines: 3)))
    }
    return .stack(parts).part("caption")
  }

  func title(_ algorithm: String, _ position: String, at point: Point, type: TypeScale) -> Picture {
    let width = metrics.width(algorithm, type.title)
    return .stack([
      .text(Text(algorithm, type.title, theme.ink, at: point)),
      .text(Text(position, type.position, theme.muted, at: point + Point(width + 20 * type.unit, 0))),
    ]).part("title")
  }

  /// How wide the title is at its widest.
  func titleWidth(_ algorithm: String, _ positions: [String], type: TypeScale) -> Double {
    let widest = positions.map { metrics.width($0, type.position) }.max() ?? 0
    return metrics.width(algorithm, type.title) + 20 * type.unit + widest
  }
}
