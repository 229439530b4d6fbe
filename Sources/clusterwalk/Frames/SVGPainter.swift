import Drawing
import Vector

/// Draws pictures of one size as SVG files, on the paper of a theme.
struct SVGPainter {
  let size: Size
  let paper: Color
  let metrics: any TextMetrics

  /// The bytes of the file.
  func svg(of picture: Picture) -> [UInt8] {
    Array(SVGImage(picture, size: size, paper: paper, metrics: metrics).file.utf8)
  }
}

/// Draws pictures as files of one of the formats. A painter belongs to one thread.
enum FilePainter {
  case png(PNGPainter)
  case svg(SVGPainter)

  func file(of picture: Picture) throws(Failure) -> [UInt8] {
    switch self {
    case .png(let painter): try painter.png(of: picture)
    case .svg(let painter): painter.svg(of: picture)
    }
  }
}
