import Cairo
import Drawing

extension Fonts {
  /// The fonts of this machine, with a remark if pictures will depend on others.
  static func installed(_ console: Console) -> Fonts {
    let fonts = Fonts.installed
    if !fonts.missing.isEmpty {
      let families = fonts.missing.map(\.family).joined(separator: ", ")
      let packages = fonts.missing.map(\.package).joined(separator: " ")
      console.remark(
        "Missing fonts: \(families); others stand in. Debian has them in the packages \(packages).")
    }
    return fonts
  }

  /// How wide texts in these fonts are.
  func metrics() throws(Failure) -> PangoMetrics {
    do throws(RenderError) {
      return try PangoMetrics(fonts: self)
    } catch {
      throw Failure(error)
    }
  }
}
