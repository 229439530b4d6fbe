import CCairo
import Drawing

/// A document as a PDF 1.5 file: everything is drawn as lines and letters, fonts are embedded, text can be
/// selected and searched, and headings, paragraphs, links and figures with their words are marked for those
/// who do not see the page.
///
/// The same document makes the same bytes. The date on which it was made is written as ISO 8601 does,
/// `2026-01-31T09:30:00Z`; without one the file has no date.
public func pdf(_ document: Document, fonts: Fonts, created: String?) throws(RenderError) -> [UInt8] {
  guard let first = document.pages.first else { throw .noPages }
  if let created, !ISODate.isValid(created) { throw .date(created) }
  try Destinations(of: document).check()
  let surface = try PDFSurface(size: first.size)
  try surface.describe(document, created: created)

  let pen = try Pen(on: surface.pointer, keepingToPixels: false)
  let painter = PagePainter(typesetter: try Typesetter(fonts: fonts), pen: pen)
  for (number, page) in document.pages.enumerated() {
    try surface.begin(page, number: number + 1)
    cairo_save(pen.cairo)
    surface.keepWhatIsDrawn(on: page, pen.cairo)
    if number == 0 { cairo_tag_begin(pen.cairo, "Document", nil) }
    painter.draw(page.picture, at: Placement())
    if number == document.pages.count - 1 { cairo_tag_end(pen.cairo, "Document") }
    cairo_restore(pen.cairo)
    cairo_show_page(pen.cairo)
    try check(cairo_status(pen.cairo))
  }
  surface.add(document.outline)
  let file = try surface.finish()
  return try PDFFile(file).revised(figures: document.pages.flatMap(\.picture.alternativeTexts))
}
