import Drawing

/// Pages of parts whose figures may grow: whole pages are filled to the foot.
///
/// The parts are divided among the pages at their least heights; then the figures of a page share the room
/// that is left, as far as they may.
struct PageFill {
  /// Something that stays in one piece.
  struct Part: Sendable {
    /// The room over it, where it does not open a page.
    var space: Double
    /// How much higher than its least height it should become at most.
    var stretch: Double
    /// The part so much higher than its least height.
    var block: @Sendable (Double) -> Block
    let height: Double

    init(space: Double, stretch: Double, block: @escaping @Sendable (Double) -> Block) {
      self.space = space
      self.stretch = stretch
      self.block = block
      height = block(0).size.height
    }

    /// A part that does not grow.
    init(space: Double, _ block: Block) { self.init(space: space, stretch: 0) { _ in block } }
  }

  /// How many times as far figures may grow where another page follows.
  private static let mostBeforeMore = 2.0

  private(set) var parts: [Part] = []

  mutating func add(_ part: Part) { parts.append(part) }

  /// Places all parts, beginning where the flow stands.
  func place(in flow: inout PageFlow) {
    var rest = parts[...]
    var isFirstPage = true
    if let first = rest.first, first.height + first.space > flow.room, flow.y > flow.style.body.top {
      flow.newPage()
    }
    while !rest.isEmpty {
      var count = fitting(rest, in: flow)
      if !isFirstPage { count = leavingEnough(count, of: rest, in: flow) }
      isFirstPage = false
      let page = rest.prefix(count)
      rest = rest.dropFirst(count)
      let left = flow.room - height(page, in: flow)
      let wanted = page.reduce(0) { $0 + $1.stretch }
      // A little less than all of it, so that rounding sends nothing to the next page.
      let most = rest.isEmpty ? 1 : Self.mostBeforeMore
      let share = wanted > 0 ? min(most, max(0, left - 0.01) / wanted) : 0
      for (index, part) in page.enumerated() {
        flow.space(space(before: part, isFirst: index == 0, flow))
        flow.place(part.block(part.stretch * share))
      }
      if !rest.isEmpty { flow.newPage() }
    }
  }

  /// The room that stays empty at the foot of the flow's page, behind the parts that fit there and don't
  /// grow; infinite where one that fits can grow, or nothing is left for another page.
  func roomLeft(in flow: PageFlow) -> Double {
    guard let first = parts.first, first.height + first.space <= flow.room else {
      return max(0, flow.room - 1)
    }
    let page = parts.prefix(fitting(parts[...], in: flow))
    let isFilled = page.count == parts.count || page.contains { $0.stretch > 0 }
    return isFilled ? .infinity : max(0, flow.room - height(page, in: flow) - 1)
  }

  /// How many parts go on this page so that the last one, if it is the next, is not nearly empty.
  private func leavingEnough(_ count: Int, of parts: ArraySlice<Part>, in flow: PageFlow) -> Int {
    let page = flow.style.body.height
    var count = count
    while count > 1, count < parts.count {
      let next = height(parts.dropFirst(count), in: flow)
      let more = height(parts.dropFirst(count - 1), in: flow)
      if next > 0.4 * page || more > page { break }
      count -= 1
    }
    return count
  }

  private func height(_ page: ArraySlice<Part>, in flow: PageFlow) -> Double {
    page.enumerated().reduce(0) {
      $0 + $1.element.height + space(before: $1.element, isFirst: $1.offset == 0, flow)
    }
  }

  /// How many of the parts fit on the page; at least one.
  private func fitting(_ parts: ArraySlice<Part>, in flow: PageFlow) -> Int {
    var height = 0.0
    var count = 0
    for part in parts {
      height += part.height + space(before: part, isFirst: count == 0, flow)
      if height > flow.room && count > 0 { break }
      count += 1
    }
    return count
  }

  private func space(before part: Part, isFirst: Bool, _ flow: PageFlow) -> Double {
    isFirst && flow.y <= flow.style.body.top ? 0 : part.space
  }
}
