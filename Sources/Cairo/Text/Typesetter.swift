import CPango
import Drawing
import Synchronization

/// Sets texts in the given fonts. Measuring and drawing share this code, so that they agree exactly.
///
/// Letters are neither fitted to the pixel grid nor rounded in width: a text takes the same room at every
/// scale, on a frame and on paper. A typesetter belongs to one thread.
final class Typesetter {
  private let fonts: Fonts
  private let context: FontContext
  /// For letters that none of the fonts has; made when the first one comes.
  private lazy var system = try? FontContext(fonts: fonts, withSystem: true)
  private var recent = RecentCache<LaidText.Key, LaidText>(limit: 1024)

  init(fonts: Fonts) throws(RenderError) {
    self.fonts = fonts
    context = try FontContext(fonts: fonts, withSystem: false)
  }

  func lay(_ text: Text) -> LaidText { lay(text.layoutKey) }

  func lay(_ key: LaidText.Key) -> LaidText {
    recent.value(for: key) {
      let text = Self.lay(key, in: context)
      guard text.unknownGlyphs > 0 && fonts.missing.isEmpty, let system else { return text }
      let other = Self.lay(key, in: system)
      return other.unknownGlyphs < text.unknownGlyphs ? other : text
    }
  }

  /// One thread at a time makes lines: Pango 1.50 measures how wide the letters of a font are on the whole,
  /// by which it breaks lines, but not if another thread is doing so, for any font; then it takes zero.
  private static let turn = Mutex(())

  private static func lay(_ key: LaidText.Key, in context: FontContext) -> LaidText {
    let layout: OpaquePointer = pango_layout_new(context.pointer)
    setLook(of: layout, key.style)
    setLines(of: layout, width: key.wrapWidth, most: key.maximumLines)
    var string = key.string.printable
    string.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        pango_layout_set_text(layout, $0.baseAddress, Int32(clamping: $0.count))
      }
    }
    var lines: [LaidText.Line] = []
    turn.withLock { _ in lines = LaidText.lines(of: layout) }
    return LaidText(owning: layout, lines: lines)
  }

  private static let families = (FontFamily.all.map(\.name) + ["sans-serif"]).joined(separator: ",")

  private static func setLook(of layout: OpaquePointer, _ style: TextStyle) {
    let font = pango_font_description_new()
    pango_font_description_set_family(font, families)
    pango_font_description_set_weight(
      font, style.weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_absolute_size(font, units(style.size, most: 10_000))
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
    if style.tabularDigits {
      let attributes = pango_attr_list_new()
      pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"))
      pango_layout_set_attributes(layout, attributes)
      pango_attr_list_unref(attributes)
    }
  }

  private static func setLines(of layout: OpaquePointer, width: Double?, most: Int?) {
    guard let width else { return }
    pango_layout_set_width(layout, Int32(units(width, most: 1_000_000)))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    guard let most else { return }
    // A negative height is a number of lines.
    pango_layout_set_height(layout, -Int32(clamping: max(1, most)))
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
  }

  /// A length in Pango's parts of a unit, at least one of them.
  private static func units(_ length: Double, most: Double) -> Double {
    guard length > 0 else { return 1 }
    return max(1, min(length, most) * Double(PANGO_SCALE))
  }
}
