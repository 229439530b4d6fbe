import Drawing
import TestSupport

@testable import Handouts

/// What is wrong with the pages of a document, in sentences; empty if nothing is.
struct PageAudit {
  let document: Document
  let metrics: any TextMetrics

  var complaints: [String] {
    document.pages.enumerated().flatMap { number, page in
      complaints(page).map { "page \(number + 1): \($0)" }
    }
  }

  private func complaints(_ page: Page) -> [String] {
    let leaves = page.picture.leaves(metrics)
    let sheet = Rect(x: 0, y: 0, width: page.size.width, height: page.size.height)
    let body = sheet.inset(by: PageStyle.margin)
    let texts = leaves.filter { $0.text?.string.isEmpty == false }
    var found: [String] = []
    for leaf in leaves
    where !leaf.isIn("edge") && !leaf.isIn("paper")
      && !body.contains(leaf.box, tolerance: leaf.text == nil ? 10 : 1)
    {
      // Marks and lines at a plot's edge reach a little beyond it.
      found.append("in the margin: \(said(leaf)) at \(leaf.box)")
    }
    for leaf in texts where (leaf.text?.style.size ?? 0) * leaf.scale < 9 && !leaf.isIn("centroids") {
      found.append("smaller than 9: \(said(leaf))")
    }
    for (index, a) in texts.enumerated() {
      for b in texts[(index + 1)...] where inked(a).overlaps(inked(b)) {
        // Centroids meet as the run has it.
        if a.isIn("centroids") && b.isIn("centroids") { continue }
        found.append("overlapping: \(said(a)) and \(said(b))")
      }
    }
    return found
  }

  /// The room of the letters, without the air above capitals.
  private func inked(_ leaf: Leaf) -> Rect {
    let air = 0.2 * (leaf.text?.style.size ?? 0)
    let box = leaf.box
    return Rect(left: box.left, top: box.top + air, right: box.right, bottom: box.bottom).inset(by: 0.4)
  }

  private func said(_ leaf: Leaf) -> String {
    leaf.text.map { "“\($0.string.prefix(40))”" } ?? "\(leaf.kind)".prefix(60) + " of "
      + (leaf.names.last?.words.prefix(20) ?? "?")
  }
}
