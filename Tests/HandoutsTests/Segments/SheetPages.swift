import Drawing
import TestSupport

/// The pages of segments by what stands on them.
struct SheetPages {
  let document: Document

  /// The page on which a destination is.
  private func page(_ destination: String) -> Int? {
    document.pages.firstIndex { page in
      page.picture.names.contains { $0.role == .destination(destination) }
    }
  }

  /// What is painted on the sheet of a segment.
  func sheet(_ segment: Int) -> [Leaf] {
    leaves(
      from: "segment-\(segment)",
      to: page("segment-\(segment + 1)") == nil ? "algorithms" : "segment-\(segment + 1)")
  }
  var overview: [Leaf] { leaves(from: "overview", to: "segment-1") }
  var algorithms: [Leaf] { leaves(from: "algorithms", to: "method") }

  private func leaves(from start: String, to end: String) -> [Leaf] {
    guard let first = page(start), let last = page(end) else { return [] }
    return document.pages[first..<last].flatMap { $0.picture.leaves(EvenMetrics()) }
  }
}

extension [Leaf] {
  /// The numbers in the texts of a part, in order.
  func numbers(in part: String) -> [ReadNumber] { texts(in: part).flatMap { ReadNumber.all(in: $0) } }
  func texts(in part: String) -> [String] { filter { $0.isIn(part) }.compactMap(\.text?.string) }
}
