import CPango
import Drawing

/// A text broken into lines, ready to be drawn. Lengths are in the units of the picture.
final class LaidText {
  /// What a layout depends on.
  struct Key: Hashable {
    var string: String
    var style: TextStyle
    var wrapWidth: Double?
    var maximumLines: Int?
  }

  /// One line; its ink is seen from the line's start on the baseline.
  struct Line {
    var pointer: UnsafeMutablePointer<PangoLayoutLine>
    var width: Double
    var ink: Rect
  }

  /// The lines from top to bottom; there is at least one. They live as long as the text.
  let lines: [Line]
  /// The width of the widest line.
  let width: Double
  /// How many letters no font has.
  let unknownGlyphs: Int
  private let layout: OpaquePointer

  /// Takes ownership of the layout; the lines are its own.
  init(owning layout: OpaquePointer, lines: [Line]) {
    self.layout = layout
    self.lines = lines
    width = lines.map(\.width).max() ?? 0
    unknownGlyphs = Int(pango_layout_get_unknown_glyphs_count(layout))
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// Breaks a layout into lines and measures them.
  static func lines(of layout: OpaquePointer) -> [Line] {
    (0..<pango_layout_get_line_count(layout)).compactMap { number in
      guard let line = pango_layout_get_line_readonly(layout, number) else { return nil }
      var (ink, logical) = (PangoRectangle(), PangoRectangle())
      pango_layout_line_get_extents(line, &ink, &logical)
      return Line(pointer: line, width: length(logical.width), ink: rect(ink))
    }
  }

  /// Pango counts in whole parts of a unit.
  private static func length(_ value: Int32) -> Double { Double(value) / Double(PANGO_SCALE) }

  private static func rect(_ rect: PangoRectangle) -> Rect {
    Rect(x: length(rect.x), y: length(rect.y), width: length(rect.width), height: length(rect.height))
  }
}

extension Text {
  /// What the text's layout depends on.
  var layoutKey: LaidText.Key {
    LaidText.Key(string: string, style: style, wrapWidth: wrapWidth, maximumLines: maximumLines)
  }
}
