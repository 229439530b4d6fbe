import Runs
import Words

/// What a film is written as, by the ending of its file's name.
enum FilmFormat: String, Hashable, Sendable, CaseIterable {
  case mp4, webm, gif, webp

  /// Reads it from the name of a file.
  init?(file: String) {
    guard let dot = file.lastIndex(of: "."),
      let format = Self(rawValue: file[dot...].dropFirst().lowercased())
    else { return nil }
    self = format
  }

  /// For players, with sound or without; else it is a picture that moves, for pages and messages.
  var isVideo: Bool { self == .mp4 || self == .webm }

  /// The size where none is given: what moves within a page is smaller.
  var size: FilmOptions.PixelSize { isVideo ? .fullHD : FilmOptions.PixelSize(width: 1280, height: 720) }

  /// The most frames a second: browsers take delays under two hundredths of a second for a tenth.
  var mostFramesPerSecond: Int { self == .gif ? 50 : 120 }

  /// What ffmpeg calls the container.
  var container: String { self == .webp ? "webp" : rawValue }

  /// The arguments with which ffmpeg encodes the first stream of pictures, in a size and with a last picture
  /// of so many seconds.
  func arguments(size: FilmOptions.PixelSize, lastSeconds: Double) -> [String] {
    // Players take the colors of large pictures for BT.709, and want half the resolution for color, which
    // needs even sides.
    let isOdd = size.width % 2 + size.height % 2 > 0
    let color =
      (isOdd ? "pad=ceil(iw/2)*2:ceil(ih/2)*2," : "")
      + "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"
    let tags = ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"]
    switch self {
    case .mp4:
      return ["-vf", color, "-c:v", "libx264", "-preset", "medium", "-tune", "animation", "-crf", "20"] + tags
        + ["-c:s", "mov_text", "-movflags", "+faststart"]
    case .webm:
      return ["-vf", color, "-c:v", "libvpx-vp9", "-crf", "24", "-b:v", "0", "-deadline", "good"]
        + ["-cpu-used", "4", "-row-mt", "1", "-g", "240"] + tags + ["-c:s", "webvtt"]
    case .gif:
      // In hundredths of a second; nothing comes behind the last picture that would tell how long it stands.
      let delay = "\(Int((lastSeconds * 100).rounded()))"
      return [
        "-lavfi", "[0:v:0][0:v:1]paletteuse=dither=none:diff_mode=rectangle", "-loop", "0", "-final_delay",
        delay,
      ]
    case .webp:
      return [
        "-vf", "format=bgra", "-c:v", "libwebp_anim", "-lossless", "1", "-compression_level", "3", "-loop",
        "0",
      ]
    }
  }
}

extension FilmFormat {
  /// The file that a film is written to.
  static let file = Setting.output(
    "out", metavar: "FILE.mp4", help: "the film: .mp4 or .webm for players, .gif or .webp for pages")

  /// Reads a format from the name of a file.
  static func format(of file: String) throws(Mismatch) -> FilmFormat {
    let endings = allCases.map { ".\($0.rawValue)" }
    guard let format = FilmFormat(file: file) else {
      throw Mismatch(expected: "a file that ends in \(oneOf(endings))")
    }
    return format
  }
}
