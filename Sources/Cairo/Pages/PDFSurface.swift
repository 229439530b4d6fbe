import CCairo
import Drawing

/// Where pages are drawn to, and the bytes that they become.
final class PDFSurface {
  /// The longest side of a page that the format knows, in points.
  static let limit = 14400.0

  private final class Sink {
    var bytes: [UInt8] = []
  }

  let pointer: OpaquePointer
  private let sink: Sink

  init(size: Size) throws(RenderError) {
    try Self.check(size)
    let sink = Sink()
    let write: cairo_write_func_t = { closure, data, count in
      guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
      sink.bytes += UnsafeBufferPointer(start: data, count: Int(count))
      return CAIRO_STATUS_SUCCESS
    }
    guard
      let pointer = cairo_pdf_surface_create_for_stream(
        write, Unmanaged.passUnretained(sink).toOpaque(), size.width, size.height)
    else { throw .cairo(status: CAIRO_STATUS_NULL_POINTER.rawValue) }
    self.pointer = pointer
    self.sink = sink
    try Cairo.check(cairo_surface_status(pointer))
    cairo_pdf_surface_restrict_to_version(pointer, CAIRO_PDF_VERSION_1_5)
  }

  /// The surface is finished before its sink goes, since finishing writes.
  deinit {
    cairo_surface_finish(pointer)
    cairo_surface_destroy(pointer)
  }

  func describe(_ document: Document, created: String?) throws(RenderError) {
    cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_TITLE, document.title.printable)
    cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_SUBJECT, document.subject.printable)
    cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_CREATOR, "Clusterwalk")
    // Cairo would write the date of this run; nothing takes it away.
    cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_CREATE_DATE, created)
    try Cairo.check(cairo_surface_status(pointer))
  }

  /// Pages are numbered from 1.
  func begin(_ page: Page, number: Int) throws(RenderError) {
    try Self.check(page.size)
    cairo_pdf_surface_set_size(pointer, page.size.width, page.size.height)
    cairo_pdf_surface_set_page_label(pointer, String(number))
  }

  /// Where nothing clips, Cairo forgets all that stands under a fill that covers the page, the tags that
  /// were begun there among it, and then misses them when they end.
  func keepWhatIsDrawn(on page: Page, _ cairo: OpaquePointer) {
    cairo_rectangle(cairo, 0, 0, page.size.width, page.size.height)
    cairo_clip(cairo)
  }

  /// Adds the lines of the outline, each under the last one of a lower level.
  func add(_ outline: [Document.OutlineItem]) {
    var parents: [(level: Int, id: Int32)] = []
    for item in outline {
      while let last = parents.last, last.level >= item.level { parents.removeLast() }
      let id = cairo_pdf_surface_add_outline(
        pointer, parents.last?.id ?? CAIRO_PDF_OUTLINE_ROOT, item.title.printable,
        "dest='\(Destinations.encoded(item.destination))'", CAIRO_PDF_OUTLINE_FLAG_OPEN)
      parents.append((item.level, id))
    }
  }

  /// The bytes of the file.
  func finish() throws(RenderError) -> [UInt8] {
    cairo_surface_finish(pointer)
    try Cairo.check(cairo_surface_status(pointer))
    return sink.bytes
  }

  private static func check(_ size: Size) throws(RenderError) {
    guard (1...limit).contains(size.width) && (1...limit).contains(size.height) else {
      throw .size(width: size.width, height: size.height, limit: limit)
    }
  }
}
