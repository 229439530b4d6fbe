import Cairo
import Dispatch
import Drawing
import Numerics
import Runs
import Scenes
import Synchronization

/// The drawing of a film as frames, on several threads.
///
/// Every thread has a renderer of its own and takes the next shot that nobody has taken. What a frame
/// looks like depends on its moment alone, so the files do not depend on who drew them.
struct FrameDrawing: Sendable {
  let scene: any Scene
  private let film: Film
  /// What is drawn of it.
  let shots: [Film.Shot]
  let options: FilmOptions
  let theme: Theme
  let fonts: Fonts
  private let metrics: PangoMetrics

  init(
    of shown: PreparedScene, _ picture: PictureSettings, _ options: FilmOptions, _ console: Console
  ) throws(Failure) {
    self.options = options
    theme = Theme(options.theme)
    fonts = Fonts.installed(console)
    metrics = try fonts.metrics()
    scene = try shown.scene(picture, size: options.size.asSize, theme: theme, metrics: metrics)
    film = Film(self.scene, pace: options.pace, framesPerSecond: options.framesPerSecond)
    shots = options.frames.map(film.shots(in:)) ?? film.shots
    if shots.isEmpty {
      let expected = "numbers from 0 to \(film.frameCount - 1), which are all frames of this film"
      let found = options.frames.map { "\($0.lowerBound)..\($0.upperBound)" } ?? ""
      throw .usage(.mismatch(FilmOptions.frames.option, found: found, Mismatch(expected: expected)))
    }
  }

  /// Writes the frames and their manifest into a folder.
  func write(to path: String, _ console: Console) throws(Failure) -> FrameFolder.Summary {
    let progress = ProgressBar(
      "Drawing frames", total: shots.reduce(0) { $0 + $1.frames.count }, console: console)
    defer { progress.finish() }
    return try FrameFolder.write(to: path, as: options.format) { folder throws(Failure) in
      try draw(into: folder, progress)
      return manifest
    }
  }

  private func draw(into folder: FrameFolder, _ progress: ProgressBar) throws(Failure) {
    let workers = options.jobs.map { Workers($0) } ?? .all
    let next = Atomic(0)
    let failure = Mutex<Failure?>(nil)
    DispatchQueue.concurrentPerform(iterations: min(workers.count, shots.count)) { _ in
      do throws(Failure) {
        let painter = try painter
        while failure.withLock({ $0 == nil }) {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < shots.count else { return }
          let picture = scene.picture(at: shots[index].moment)
          try folder.store(try painter.file(of: picture), as: shots[index].frames)
          progress.advance(by: shots[index].frames.count)
        }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  private var painter: FilePainter {
    get throws(Failure) {
      switch options.format {
      case .png: .png(try PNGPainter(options.size, theme: theme, fonts: fonts))
      case .svg: .svg(SVGPainter(size: options.size.asSize, paper: theme.paper, metrics: metrics))
      }
    }
  }
}

extension FrameDrawing {
  /// What the frames are.
  private var manifest: FrameManifest {
    FrameManifest(
      framesPerSecond: film.framesPerSecond, width: options.size.width, height: options.size.height,
      frames: shots.flatMap { shot in
        let beat = scene.beat(at: shot.moment.step)
        return shot.frames.map { number in
          FrameManifest.Frame(
            number: number, step: shot.moment.step, progress: shot.moment.progress, duration: shot.duration,
            caption: beat.caption.text, alt: beat.alternative, format: options.format)
        }
      })
  }

  /// The call of ffmpeg that makes a film of the frames in a folder; nil where it can't read them.
  func filmCommand(folder: String) -> String? {
    guard options.format == .png else { return nil }
    let manifest = manifest
    return FilmCommand(
      folder: folder, frames: manifest.frames.count, seconds: manifest.duration,
      framesPerSecond: options.pace == .stills ? nil : film.framesPerSecond,
      firstFrame: manifest.frames.first?.number ?? 0, width: options.size.width, height: options.size.height
    ).text
  }
}
