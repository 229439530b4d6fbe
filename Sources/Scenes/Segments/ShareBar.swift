import Drawing

/// Two shares, one over the other, from zero: a segment's in its color, that of all customers thin and grey.
package struct ShareBar: Sendable {
  private let share: Double
  private let shareOfAll: Double
  private let limit: Double
  private let look: SegmentLook
  private let theme: Theme

  /// - Parameter limit: the share that is as wide as the place.
  package init(share: Double, shareOfAll: Double, limit: Double, look: SegmentLook, theme: Theme) {
    self.share = share
    self.shareOfAll = shareOfAll
    self.limit = limit
    self.look = look
    self.theme = theme
  }

  package func picture(in rect: Rect) -> Picture {
    func bar(_ share: Double, from top: Double, to bottom: Double) -> Path {
      .rectangle(
        Rect(
          left: rect.left, top: rect.top + top * rect.height,
          right: rect.left + max(0.5, rect.width * share / limit), bottom: rect.top + bottom * rect.height))
    }
    let own = bar(share, from: 0.05, to: 0.62)
    let grey = theme.muted.mixed(with: theme.paper, 0.4)
    return .stack([
      share > 0
        ? .stack([.fill(own, .color(look.color)), .stroke(own, Stroke(theme.ink, width: 0.4))]) : .empty,
      shareOfAll > 0 ? .fill(bar(shareOfAll, from: 0.7, to: 0.98), .color(grey)) : .empty,
    ])
  }
}
