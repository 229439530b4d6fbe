import CCairo

/// Why a picture could not be drawn or written.
public enum RenderError: Error, Hashable, Sendable {
  /// A frame or a page that has no area, or more than the format can hold.
  case size(width: Double, height: Double, limit: Double)
  /// Not one font file could be read.
  case noFonts
  /// A document without pages.
  case noPages
  /// A link or a line of the outline that leads to a place which is on no page.
  case unknownDestination(String)
  /// Two places of one name.
  case repeatedDestination(String)
  /// A date that is not written as ISO 8601 writes it, `2026-01-31T09:30:00Z`.
  case date(String)
  /// Cairo refused; the number is its own, whether this program knows it or not.
  case cairo(status: UInt32)
  /// ISA-L could not compress; the number is its own.
  case deflate(status: Int32)
  /// The file that Cairo made is not built as expected, so that nothing can be added to it.
  case structure
}

extension RenderError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .size(let width, let height, let limit):
      "a picture of \(Self.plain(width)) x \(Self.plain(height)) cannot be drawn; "
        + "both sides have to lie between 1 and \(Self.plain(limit))"
    case .noFonts:
      "no font could be read; install fonts-inter, fonts-dejavu-core and fonts-droid-fallback"
    case .noPages: "a document needs at least one page"
    case .unknownDestination(let name):
      "a link leads to '\(name)', which is on no page; name a part of a page so or drop the link"
    case .repeatedDestination(let name):
      "two places are called '\(name)'; a link needs one; rename one of them"
    case .date(let found):
      "'\(found)' is not a date such as 2026-01-31T09:30:00Z"
    case .cairo(let status):
      "Cairo could not draw: \(String(cString: cairo_status_to_string(.init(rawValue: status))))"
        + " (status \(status))"
    case .deflate(let status): "ISA-L could not compress a frame (status \(status))"
    case .structure: "the PDF that Cairo wrote is not built as expected"
    }
  }

  /// A whole number without its decimal point.
  private static func plain(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}

/// Throws what Cairo says unless it says success; a status that is not known is an error like any other.
func check(_ status: cairo_status_t) throws(RenderError) {
  guard status.rawValue == CAIRO_STATUS_SUCCESS.rawValue else {
    throw .cairo(status: UInt32(status.rawValue))
  }
}
