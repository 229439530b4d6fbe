import Drawing
import TestSupport

/// What is wrong with the layout of a frame, in sentences; empty if nothing is.
struct FrameAudit {
  let leaves: [Leaf]
  let frame: Rect
  let unit: Double

  /// The parts of a frame that have their own place; what belongs to two of them may not touch.
  static let parts = [
    "title", "beads", "axes", "chart", "sizes", "seeds", "follow", "key", "caption", "source",
  ]

  init(_ picture: Picture, size: Size, unit: Double, metrics: any TextMetrics) {
    leaves = picture.leaves(metrics)
    frame = Rect(x: 0, y: 0, width: size.width, height: size.height)
    self.unit = unit
  }

  var complaints: [String] { textsOutside + smallTexts + overlappingTexts + overlappingParts }

  private var texts: [(text: Text, leaf: Leaf)] {
    leaves.compactMap { leaf in leaf.text.map { ($0, leaf) } }.filter { !$0.text.string.isEmpty }
  }

  private var textsOutside: [String] {
    texts.filter { !frame.contains($0.leaf.box, tolerance: 0.5) }
      .map { "outside the frame: \(said($0.leaf)) \($0.leaf.box.edges)" }
  }

  private var smallTexts: [String] {
    texts.filter {
      $0.text.style.size * $0.leaf.scale < 22 * unit * (1 - 1e-9) && !$0.leaf.isIn("centroids")
        && !$0.leaf.isIn("means")
    }.map { "smaller than 22: \(said($0.leaf)) \($0.text.style.size / unit)" }
  }

  private var overlappingTexts: [String] {
    let texts = texts.map(\.leaf)
    return pairs(texts).filter { a, b in
      // Centroids move as the run has it, and may meet each other and the followed customer's name.
      let bothOnStage = [a, b].allSatisfy { $0.isIn("stage") || $0.isIn("followed customer") }
      return !bothOnStage && touch(a, b)
    }.map { "overlapping texts: \(said($0)) and \(said($1))" }
  }

  private var overlappingParts: [String] {
    let owned = leaves.compactMap { leaf in
      Self.parts.first { leaf.isIn($0) }.map { (part: $0, leaf: leaf) }
    }
    var found: [String] = []
    for (index, a) in owned.enumerated() {
      for b in owned[(index + 1)...] where a.part != b.part && touch(a.leaf, b.leaf) {
        found.append("\(a.part) over \(b.part): \(said(a.leaf)) and \(said(b.leaf))")
      }
    }
    let marks = leaves.filter { $0.isIn("stage") && $0.marker != nil }
    for (part, leaf) in owned where leaf.text != nil {
      for mark in marks where touch(mark, leaf) { found.append("a mark over \(part): \(said(leaf))") }
    }
    return found
  }

  private func pairs(_ leaves: [Leaf]) -> [(Leaf, Leaf)] {
    leaves.indices.flatMap { index in leaves[(index + 1)...].map { (leaves[index], $0) } }
  }

  private func touch(_ a: Leaf, _ b: Leaf) -> Bool { inked(a).overlaps(inked(b)) }

  /// The room of the letters themselves: lines of text have some air above their capitals.
  private func inked(_ leaf: Leaf) -> Rect {
    guard let text = leaf.text else { return leaf.box.inset(by: 0.5) }
    let air = 0.2 * text.style.size * leaf.scale
    let box = leaf.box
    return Rect(left: box.left, top: box.top + air, right: box.right, bottom: box.bottom).inset(by: 0.5)
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
