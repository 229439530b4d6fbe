import Cairo
import Dispatch
import Drawing
import Glibc
import Numerics
import Scenes
import Synchronization

extension FrameDrawing {
  /// The film's pictures with their times and words.
  var script: FilmScript { FilmScript(shots, of: scene, framesPerSecond: options.framesPerSecond) }

  /// Has ffmpeg make the film, in a file that takes its name once it is whole.
  func film(to path: String, as format: FilmFormat, _ console: Console) throws(Failure) {
    if FileSystem.kind(of: path) == .special {
      throw .cannotCreate(path: path, reason: "a film can only be a plain file")
    }
    try Output.write(to: path) { output throws(Failure) in
      try film(as: format, to: output.descriptor, path: path, console)
    }
  }

  /// Has ffmpeg write the film to an open file.
  private func film(
    as format: FilmFormat, to output: Int32, path: String, _ console: Console
  ) throws(Failure) {
    let script = script
    let palette = format == .gif ? try self.palette(path: path) : nil
    let stream = FilmStream(
      script: script, size: options.size, palette: palette, hasWords: format.isVideo,
      repeatsLast: format.isVideo && script.lastSeconds > 1.5 / Double(script.framesPerSecond))
    var arguments = ["-f", "matroska", "-i", "pipe:0"]
    if format != .gif { arguments += ["-map", "0:v:0"] }
    if format.isVideo { arguments += ["-map", "0:s", "-map_chapters", "0", "-disposition:s", "0"] }
    arguments += format.arguments(size: options.size, lastSeconds: script.lastSeconds)
    arguments += ["-fps_mode", "vfr", "-f", format.container]
    let progress = ProgressBar("Filming", total: shots.count, console: console)
    defer { progress.finish() }
    try encode(stream, shots, arguments, to: output, path: path, progress: progress)
    if format == .webp && !WebPFile.setLastDuration(script.lastSeconds, in: output) {
      throw .inputOutput(path: path, reason: "ffmpeg made no WebP that moves")
    }
  }

  /// The 256 colors of a GIF, from the pictures at the ends of some steps: those between them show the same.
  private func palette(path: String) throws(Failure) -> [UInt8] {
    let ends = shots.filter { $0.moment.progress == 1 }
    let count = min(24, ends.count)
    let chosen = (0..<count).map { ends[$0 * (ends.count - 1) / max(1, count - 1)] }
    let file: NamelessFile
    do throws(SystemError) {
      file = try NamelessFile()
    } catch {
      throw .inputOutput(path: path, reason: "no room for its colors: \(error.words)")
    }
    let stream = FilmStream(
      script: FilmScript(chosen, of: scene, framesPerSecond: options.framesPerSecond), size: options.size,
      palette: nil, hasWords: false, repeatsLast: false)
    let arguments = [
      "-f", "matroska", "-i", "pipe:0", "-map", "0:v:0", "-vf", "palettegen", "-pix_fmt", "bgra",
    ]
    try encode(stream, chosen, arguments + ["-f", "rawvideo"], to: file.number, path: path, progress: nil)
    let bytes = file.end(1024)
    guard bytes.count == 1024 else { throw .inputOutput(path: path, reason: "ffmpeg made no palette") }
    return bytes
  }

  private static let needsFFmpeg = """
    a film needs ffmpeg, which is not installed; install it (Debian: sudo apt install ffmpeg), or draw its \
    frames with clusterwalk frames, which works without it
    """

  /// Draws shots and hands them to ffmpeg one after the other, each once.
  private func encode(
    _ stream: FilmStream, _ shots: [Film.Shot], _ arguments: [String], to output: Int32, path: String,
    progress: ProgressBar?
  ) throws(Failure) {
    let all =
      ["-hide_banner", "-loglevel", "error", "-nostdin", "-y"] + arguments
      + ["-fflags", "+bitexact", ChildProcess.outputPath]
    let child: ChildProcess
    do throws(SystemError) {
      child = try ChildProcess("ffmpeg", all, output: output)
    } catch {
      throw error.number == ENOENT
        ? Failure.unavailable(Self.needsFFmpeg)
        : .inputOutput(path: path, reason: "ffmpeg can't be started: \(error.words)")
    }
    var failure: Failure?
    do throws(Failure) {
      try send(stream, shots, to: child, path: path, progress: progress)
    } catch {
      failure = error
    }
    let complaint = child.finish()
    if let complaint { throw .inputOutput(path: path, reason: "ffmpeg: \(complaint)") }
    if let failure { throw failure }
  }

  private func send(
    _ stream: FilmStream, _ shots: [Film.Shot], to child: ChildProcess, path: String, progress: ProgressBar?
  ) throws(Failure) {
    @Sendable func write(_ bytes: [UInt8]) throws(Failure) {
      do throws(SystemError) {
        try child.write(bytes)
      } catch {
        throw .inputOutput(path: path, reason: error.words)
      }
    }
    @Sendable func write(_ renderer: PictureRenderer) throws(Failure) {
      var failure: SystemError?
      do throws(RenderError) {
        try unsafe renderer.withPixels { pixels in
          do throws(SystemError) { try unsafe child.write(pixels) } catch { failure = error }
        }
      } catch {
        throw Failure(error)
      }
      if let failure { throw .inputOutput(path: path, reason: failure.words) }
    }
    try write(stream.opening)
    try inOrder(shots) { renderer, index throws(Failure) in
      try write(stream.head(ofTake: index))
      try write(renderer)
      if index == shots.count - 1 && stream.repeatsLast {
        try write(stream.head(ofTake: index, repeated: true))
        try write(renderer)
      }
      progress?.advance()
    }
  }

  /// Draws shots on several threads, and calls `take` for one after the other in their order, with the
  /// renderer that has drawn it.
  private func inOrder(
    _ shots: [Film.Shot], _ take: @Sendable (PictureRenderer, Int) throws(Failure) -> Void
  ) throws(Failure) {
    let workers = options.jobs.map { Workers($0) } ?? .all
    let next = Atomic(0)
    let failure = Mutex<Failure?>(nil)
    let turns = (0...shots.count).map { _ in DispatchSemaphore(value: 0) }
    turns[0].signal()
    DispatchQueue.concurrentPerform(iterations: min(workers.count, shots.count)) { _ in
      do throws(Failure) {
        let painter = try PNGPainter(options.size, theme: theme, fonts: fonts)
        while failure.withLock({ $0 == nil }) {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < shots.count else { return }
          // Whoever took an index has to give the turn on, whatever happens.
          defer { turns[index + 1].signal() }
          let drawn = Result { () throws(Failure) -> PictureRenderer in
            try painter.draw(scene.picture(at: shots[index].moment))
          }
          turns[index].wait()
          let renderer = try drawn.get()
          if failure.withLock({ $0 == nil }) { try take(renderer, index) }
        }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
