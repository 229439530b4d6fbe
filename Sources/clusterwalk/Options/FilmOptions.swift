import Drawing
import Runs
import Scenes

/// How a film is cut into frames, and how they are made.
struct FilmOptions: Hashable, Sendable {
  let size: PixelSize
  let framesPerSecond: Int
  let pace: Pace
  let theme: Theme.Kind
  /// The numbers of the frames to write, or nil for all.
  let frames: ClosedRange<Int>?
  /// How many threads draw, or nil for one a processor.
  let jobs: Int?
  /// What frames are written as.
  let format: FrameFormat

  struct PixelSize: Hashable, Sendable {
    let width: Int
    let height: Int

    static let fullHD = PixelSize(width: 1920, height: 1080)

    var asSize: Size { Size(Double(width), Double(height)) }
  }

  static let size = Setting.value(
    "size", metavar: "WxH", fallback: PixelSize.fullHD, standard: "1920x1080",
    help: "pixels, from 640x360 to 7680x4320", read: readSize)
  static let framesPerSecond = Setting<Int>.wholeNumber(
    "fps", in: 1...120, standard: 30, help: "frames a second")
  static let theme = Theme.Kind.setting(standard: .light)
  static let pace = Setting.choice(
    "pace", standard: Pace.lecture,
    help: "lecture leaves time to read, quick does not, stills makes one frame for every step")
  private static let framePace = pace.optional("lecture; stills where frames are SVG")
  static let format = Setting.choice(
    "format", standard: FrameFormat.png,
    help: "png: pixels; svg: lines and words, which can be scaled and edited")
  static let frames = Setting.range(
    "frames", in: 0...Int.max, standard: nil,
    expected: "the first and the last frame's number, as in 0..299",
    help: "only the frames from A to B, counted from 0"
  ).optional("all")
  static let jobs = Setting<Int>.wholeNumber(
    "jobs", in: 1...1024, standard: nil,
    help: "how many threads draw; the frames are the same with any number"
  ).optional("one a processor")

  /// Of frames.
  static let frameSettings = SettingGroup("Film") { value throws(SettingError) in
    let format = try value(format)
    return FilmOptions(
      size: try value(size), framesPerSecond: try value(framesPerSecond),
      pace: try value(framePace) ?? (format == .svg ? .stills : .lecture), theme: try value(theme),
      frames: try value(frames), jobs: try value(jobs), format: format)
  }

  /// Of a film in a format.
  static func filmSettings(_ format: FilmFormat) -> SettingGroup<FilmOptions> {
    SettingGroup("Film") { value throws(SettingError) in
      FilmOptions(
        size: try value(filmSize) ?? format.size, framesPerSecond: try value(framesPerSecond),
        pace: try value(pace), theme: try value(theme), frames: try value(frames), jobs: try value(jobs),
        format: .png)
    }
  }

  private static let filmSize = size.optional("1920x1080, a GIF or WebP 1280x720")

  @Sendable private static func readSize(_ text: String) throws(Mismatch) -> PixelSize {
    let sides = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1],
      (640...7680).contains(width), (360...4320).contains(height)
    else { throw Mismatch(expected: "width x height from 640x360 to 7680x4320, as in 1280x720") }
    return PixelSize(width: width, height: height)
  }
}
