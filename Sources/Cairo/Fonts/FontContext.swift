import CPango

/// A font map and what Pango makes layouts in, owned. It belongs to one thread.
final class FontContext {
  let pointer: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>

  init(fonts: Fonts, withSystem: Bool) throws(RenderError) {
    map = try FontConfiguration.fontMap(of: fonts, withSystem: withSystem)
    pointer = pango_font_map_create_context(map)
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(pointer, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(pointer, 0)
    // No language, so that a picture looks the same in every country: where Pango knows that a script is not
    // that of the language, it would ask the user's environment.
    pango_context_set_language(pointer, pango_language_from_string("und"))
    pango_context_set_base_dir(pointer, PANGO_DIRECTION_WEAK_LTR)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(pointer))
    g_object_unref(map)
  }
}
