import Drawing
import TestSupport

/// What is wrong with the layout of a frame, in sentences; empty if nothing is.
struct FrameAudit {
  private let items: [Item]
  private let frame: Rect
  private let unit: Double

  /// Something painted, with what the audit asks of it again and again.
  private struct Item {
    var leaf: Leaf
    /// The room of the ink: of letters without the air above capitals.
    var ink: Rect
    /// The part that has a place of its own in the frame; `nil` on the stage.
    var part: String?
    var isOnStage: Bool

    init(_ leaf: Leaf) {
      self.leaf = leaf
      let air = leaf.text.map { 0.2 * $0.style.size * leaf.scale } ?? 0
      let box = leaf.box
      ink = Rect(left: box.left, top: box.top + air, right: box.right, bottom: box.bottom).inset(by: 0.5)
      isOnStage = leaf.isIn("stage") || leaf.isIn("followed customer")
      let outermost = leaf.names.first { $0.role == .part }?.words
      part = outermost == "stage" || outermost == "followed customer" ? nil : outermost
    }
  }

  init(_ picture: Picture, size: Size, unit: Double, metrics: any TextMetrics) {
    items = picture.leaves(metrics).filter { $0.text?.string != "" }.map(Item.init)
    frame = Rect(x: 0, y: 0, width: size.width, height: size.height)
    self.unit = unit
  }

  var complaints: [String] { textsOutside + smallTexts + overlappingTexts + overlappingParts }

  private var texts: [Item] { items.filter { $0.leaf.text != nil } }

  private var textsOutside: [String] {
    texts.filter { !frame.contains($0.leaf.box, tolerance: 0.5) }
      .map { "outside the frame: \(said($0.leaf)) \($0.leaf.box.edges)" }
  }

  private var smallTexts: [String] {
    texts.filter { item in
      let size = (item.leaf.text?.style.size ?? 0) * item.leaf.scale
      return size < 22 * unit * (1 - 1e-9) && !item.leaf.isIn("centroids") && !item.leaf.isIn("means")
    }.map { "smaller than 22: \(said($0.leaf))" }
  }

  private var overlappingTexts: [String] {
    let texts = texts
    var found: [String] = []
    for (index, a) in texts.enumerated() {
      // Centroids move as the run has it, and may meet each other and the followed customer's name.
      for b in texts[(index + 1)...] where a.ink.overlaps(b.ink) && !(a.isOnStage && b.isOnStage) {
        found.append("overlapping texts: \(said(a.leaf)) and \(said(b.leaf))")
      }
    }
    return found
  }

  /// What belongs to two parts of the frame may not touch, and no mark may cover their words.
  private var overlappingParts: [String] {
    let owned = items.filter { $0.part != nil }
    var found: [String] = []
    for (index, a) in owned.enumerated() {
      for b in owned[(index + 1)...] where a.part != b.part && a.ink.overlaps(b.ink) {
        found.append("\(a.part ?? "") over \(b.part ?? ""): \(said(a.leaf)) and \(said(b.leaf))")
      }
    }
    let words = texts.filter { !$0.isOnStage }
    for mark in items where mark.leaf.marker != nil && mark.leaf.isIn("stage") {
      for item in words where mark.ink.overlaps(item.ink) {
        found.append("a mark over \(said(item.leaf))")
      }
    }
    return found
  }

  /// Marks on the stage that reach farther beyond the plot than half their size.
  func marksBeyond(_ plot: Rect) -> [String] {
    let marks = items.filter { $0.leaf.isIn("stage") && $0.leaf.marker != nil }
    return marks.filter { mark in
      !plot.inset(by: -0.01 - (mark.leaf.marker?.reach ?? 0)).contains(mark.leaf.box)
    }.map { "beyond the plot: \(said($0.leaf)) at \($0.leaf.box.edges)" }
  }

  private func said(_ leaf: Leaf) -> String {
    let part = leaf.names.last { $0.role == .part }?.words ?? "?"
    return switch leaf.kind {
    case .text(let text): "\(part) \u{201C}\(text.string.prefix(40))\u{201D}"
    case .mark: "\(part) mark"
    case .fill: "\(part) fill \(leaf.box.edges)"
    case .stroke: "\(part) stroke \(leaf.box.edges)"
    }
  }
}

extension Rect {
  fileprivate var edges: String {
    "\(Int(left))…\(Int(right)) x \(Int(top))…\(Int(bottom))"
  }
}
