import Drawing
import Numerics
import TestSupport
import Testing
import Words

@Suite struct AxisLaws {
  private let look = Look(
    label: TextStyle(size: 10, tabularDigits: true), theme: Theme(.light), metrics: EvenMetrics())

  private func scale(_ generator: inout SplitMix64) -> LinearScale {
    let size = powerOfTen(generator.index(below: 14) - 4)
    let low = generator.normal() * size
    let start = generator.uniform() * 100
    return LinearScale(
      domain: low...low + (0.01 + generator.uniform()) * size, from: start,
      to: start + 30 + 600 * generator.uniform())
  }

  /// As wide as they are measured, not as they are counted.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func numbersInARowKeepApartAtTheirTicks(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let scale = scale(&generator)
      let axis = Axis(.across, scale, Ticks(fitting: scale, pitch: 3, look: look), look: look)
      let boxes = Picture.stack(axis.numbers(at: 40)).leaves(look.metrics).map(\.box)
      #expect(boxes.count == axis.ticks.count)
      for (a, b) in zip(boxes, boxes.dropFirst()) where axis.ticks.count > 2 {
        #expect(b.left - a.right >= 0.8 * look.em - 1e-9)
      }
      for (box, tick) in zip(boxes, axis.ticks) {
        #expect(abs(box.center.x - scale(tick.value)) < 1e-9 && box.top == 40)
      }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func noneIsBeyondTheEdgesItIsGiven(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let scale = scale(&generator)
      let axis = Axis(across: scale, look: look)
      let numbers = axis.numbers(at: 0, between: scale.start, and: scale.end)
      #expect(numbers.count == axis.ticks.count && numbers.first != .some(nil))
      let boxes = numbers.compactMap { $0?.leaves(look.metrics).first?.box }
      let edges = Rect(left: scale.start, top: -1, right: scale.end, bottom: 30)
      for box in boxes where box.width <= edges.width { #expect(edges.contains(box, tolerance: 1e-9)) }
      for (a, b) in zip(boxes, boxes.dropFirst()) { #expect(b.left >= a.right) }
    }
  }

  @Test func linesAndNumbersStandAtTheTicks() {
    let scale = LinearScale(domain: 0...10, from: 100, to: 0)
    let axis = Axis(.upright, scale, Ticks(in: 0...10, about: 5), look: look)
    #expect(axis.ticks.map(\.label) == ["0", "2", "4", "6", "8", "10"])
    #expect(axis.lines(from: 20, to: 70)[1] == .segment(Point(20, 80), Point(70, 80)))
    let numbers = Picture.stack(axis.numbers(at: 15)).leaves(look.metrics)
    #expect(numbers[1].box.right == 15 && abs(numbers[1].box.center.y - 80) < 1e-9)
    let ruled = axis.ruled(from: 20, to: 70, gap: 5, width: 1, zero: .black).leaves(look.metrics)
    let colors = ruled.compactMap { leaf -> Color? in
      if case .stroke(let stroke) = leaf.kind { stroke.color } else { nil }
    }
    #expect(colors == [.black] + Array(repeating: look.theme.grid, count: 5))
    #expect(axis.room == EvenMetrics().width("10", look.label))
  }

  @Test func aNumberOnAGroundIsReadable() {
    let scale = LinearScale(domain: 1...3, from: 0, to: 100)
    for ground in [Color.black, .white, Color(0x0072B2), Color(0xE69F00)] {
      let ticks = [Axis.Tick(1, "1"), Axis.Tick(2, "2", ground: ground)]
      let leaves = Picture.stack(
        Axis(.across, scale, ticks: ticks, look: look).numbers(at: 20, anchor: .center)
      ).leaves(look.metrics)
      #expect(leaves.count == 3 && leaves[1].box.contains(leaves[2].box, tolerance: 1))
      #expect((leaves[2].text?.color.contrast(with: ground) ?? 0) >= 2)
    }
  }
}

@Suite struct RectPartsLaws {
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func columnsAndRowsFillARectangle(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let (count, gap) = (1 + generator.index(below: 6), 5 * generator.uniform())
    let rect = Rect(x: 3, y: -4, width: 90, height: 70)
    let columns = rect.columns(count, gap: gap)
    let rows = rect.rows(count, gap: gap)
    #expect(columns.count == count && rows.count == count)
    #expect(columns[0].left == rect.left && abs((columns.last?.right ?? 0) - rect.right) < 1e-9)
    #expect(rows[0].top == rect.top && abs((rows.last?.bottom ?? 0) - rect.bottom) < 1e-9)
    for (a, b) in zip(columns, columns.dropFirst()) { #expect(abs(b.left - a.right - gap) < 1e-9) }
    for (a, b) in zip(rows, rows.dropFirst()) { #expect(abs(b.top - a.bottom - gap) < 1e-9) }
    #expect(columns.allSatisfy { $0.height == rect.height } && rows.allSatisfy { $0.width == rect.width })
  }
}
