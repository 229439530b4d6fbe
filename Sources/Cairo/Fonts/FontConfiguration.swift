import CPango
import Synchronization

/// Fontconfig's view of a choice of fonts.
///
/// It is made once for each choice, kept for the life of the program, and shared by all threads. The compiler
/// cannot know that a C library locks for itself: Fontconfig does, and once built this is only read from.
struct FontConfiguration: @unchecked Sendable {
  /// What a configuration is made of.
  private struct Source: Hashable {
    var fonts: Fonts
    var withSystem: Bool
  }

  private let pointer: OpaquePointer

  private static let known = Mutex<[Source: FontConfiguration]>([:])

  /// A new font map that knows these fonts and, if asked for or if one of them is missing, the system's. The
  /// caller owns it.
  static func fontMap(
    of fonts: Fonts, withSystem: Bool
  ) throws(RenderError) -> UnsafeMutablePointer<PangoFontMap> {
    let source = Source(fonts: fonts, withSystem: withSystem || !fonts.missing.isEmpty)
    let configuration = try known.withLock { known throws(RenderError) in
      if let configuration = known[source] { return configuration }
      let configuration = try FontConfiguration(source)
      known[source] = configuration
      return configuration
    }
    let map: UnsafeMutablePointer<PangoFontMap> = pango_cairo_font_map_new()
    clusterwalk_font_map_set_config(map, configuration.pointer)
    return map
  }

  private init(_ source: Source) throws(RenderError) {
    guard let configuration = source.withSystem ? FcInitLoadConfigAndFonts() : FcConfigCreate() else {
      throw .noFonts
    }
    for file in source.fonts.files { FcConfigAppFontAddFile(configuration, file) }
    FcConfigBuildFonts(configuration)
    let found = [FcSetSystem, FcSetApplication].contains { set in
      FcConfigGetFonts(configuration, set).map { $0.pointee.nfont > 0 } ?? false
    }
    guard found else {
      FcConfigDestroy(configuration)
      throw .noFonts
    }
    pointer = configuration
  }
}
