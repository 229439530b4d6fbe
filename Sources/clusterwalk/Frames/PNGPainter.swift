import Cairo
import Drawing

/// Draws pictures of one size as PNG files, on the paper of a theme: what films, steps and lessons write.
///
/// A painter belongs to one thread.
struct PNGPainter {
  private let renderer: PictureRenderer
  private let paper: Color

  init(_ size: FilmOptions.PixelSize, theme: Theme, fonts: Fonts) throws(Failure) {
    paper = theme.paper
    do throws(RenderError) {
      renderer = try PictureRenderer(width: size.width, height: size.height, fonts: fonts)
    } catch {
      throw Failure(error)
    }
  }

  /// The bytes of the file.
  func png(of picture: Picture) throws(Failure) -> [UInt8] {
    let renderer = try draw(picture)
    do throws(RenderError) {
      return try renderer.png()
    } catch {
      throw Failure(error)
    }
  }

  /// Draws a picture; the renderer has its pixels until the next one.
  func draw(_ picture: Picture) throws(Failure) -> PictureRenderer {
    do throws(RenderError) {
      try renderer.draw(picture, over: paper)
      return renderer
    } catch {
      throw Failure(error)
    }
  }
}
