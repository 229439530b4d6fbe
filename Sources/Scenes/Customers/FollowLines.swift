import Drawing

extension Look {
  /// Dashed lines from a followed customer to the large marks that matter most to it, the first of them
  /// heavier.
  func followLines(from customer: Point, to marks: [Point]) -> Picture {
    let line = self.marks.line
    return .stack(
      marks.enumerated().map { order, mark in
        .stroke(
          .segment(customer, mark),
          Stroke(
            order == 0 ? theme.ink : theme.muted, width: (order == 0 ? 3.2 : 1.6) * line,
            dashes: [7 * line, 6 * line]))
      }
    ).part("follow lines")
  }
}
