import Words

/// The call of ffmpeg that makes a film of a folder of frames, ready to be pasted into a shell.
struct FilmCommand: Hashable, Sendable {
  let folder: String
  let frames: Int
  let seconds: Double
  /// Nil where frames are not in time; then each is shown for its share of the seconds.
  let framesPerSecond: Int?
  let firstFrame: Int
  let width: Int
  let height: Int

  /// The film goes beside the folder: inside, it would be in the way of the next run.
  var text: String {
    let folder = plainPath
    // ffmpeg reads % in the pattern as the place of the number.
    let pattern = folder.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
    let rate = framesPerSecond.map { "\($0)" } ?? "\(frames)/\(max(1, Int(seconds.rounded())))"
    var words = ["ffmpeg", "-framerate", rate]
    if firstFrame > 0 { words += ["-start_number", "\(firstFrame)"] }
    words += ["-i", "\(pattern)/frame-%06d.png"]
    // Players want half the resolution for color, which needs even sides.
    if width % 2 + height % 2 > 0 { words += ["-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2"] }
    // Stills are shown again and again, as players find their way better so.
    if framesPerSecond == nil { words += ["-r", "30"] }
    words += [
      "-c:v", "libx264", "-crf", "18", "-pix_fmt", "yuv420p", "-movflags", "+faststart", "\(folder).mp4",
    ]
    return words.map(shellQuoted).joined(separator: " ")
  }

  /// The folder as ffmpeg takes it: it reads a leading hyphen as an option, and what stands before a colon as
  /// a protocol, unless a folder stands before that.
  private var plainPath: String {
    let path = folder.withoutTrailingSlashes
    let start = path.prefix { $0 != "/" }
    return path.hasPrefix("-") || start.contains(":") ? "./" + path : path
  }
}
