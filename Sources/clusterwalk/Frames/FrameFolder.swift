import Drawing
import Glibc
import Synchronization
import Words

/// A folder that is being filled with frames. Those of an earlier run give way to them.
final class FrameFolder: Sendable {
  private let path: String
  private let partial: String
  private let format: FrameFormat
  private let unfinished: Unfinished
  private let byteCount = Atomic(0)

  /// What has been written.
  struct Summary: Hashable, Sendable {
    let frames: Int
    /// In seconds.
    let duration: Double
    /// Of the frames, where held ones share theirs, and the manifest.
    let bytes: Int

    /// "1,204 frames, 40.1 s, 35.2 MB".
    var words: String {
      let seconds = NumberText.fixed(duration, decimals: 1), megabytes = Double(bytes) / 1e6
      return
        "\(NumberText.count(frames, "frame")), \(seconds) s, \(NumberText.fixed(megabytes, decimals: 1)) MB"
    }
  }

  private init(path: String, partial: String, format: FrameFormat, unfinished: Unfinished) {
    self.path = path
    self.partial = partial
    self.format = format
    self.unfinished = unfinished
  }

  /// Gives `fill` a folder to store frames in, and puts them in place if it succeeds; what it returns
  /// becomes the manifest. Every frame that the manifest lists has to have been stored.
  @discardableResult
  static func write(
    to path: String, as format: FrameFormat = .png, unfinished: Unfinished = .ofProcess,
    _ fill: (FrameFolder) throws(Failure) -> FrameManifest
  ) throws(Failure) -> Summary {
    var summary = Summary(frames: 0, duration: 0, bytes: 0)
    try OutputFolder.write(
      to: path, work: "writing frames", unfinished: unfinished, check: earlierFrames
    ) { partial throws(Failure) in
      let folder = FrameFolder(
        path: path.withoutTrailingSlashes, partial: partial, format: format, unfinished: unfinished)
      let manifest = try fill(folder)
      try folder.write(Array(manifest.json.utf8), to: "\(partial)/\(FrameManifest.fileName)")
      summary = Summary(
        frames: manifest.frames.count, duration: manifest.duration,
        bytes: folder.byteCount.load(ordering: .relaxed))
      // The manifest comes last.
      return manifest.frames.map(\.file) + [FrameManifest.fileName]
    }
    return summary
  }

  /// Stores the frame that is shown at all of these numbers. May be called from several threads at once.
  func store(_ bytes: [UInt8], as numbers: some Sequence<Int>) throws(Failure) {
    var first: String?
    for number in numbers {
      let file = "\(partial)/\(format.fileName(number))"
      if let first, linked(first, as: file) { continue }
      try write(bytes, to: file)
      first = file
    }
  }
}

extension FrameFolder {
  private func write(_ bytes: [UInt8], to file: String) throws(Failure) {
    do throws(SystemError) {
      let descriptor = try unfinished.inside { () throws(SystemError) in
        try Descriptor(opening: file, O_WRONLY | O_CREAT | O_TRUNC)
      }
      try descriptor.write(bytes)
      try descriptor.close()
    } catch {
      throw .inputOutput(path: path, reason: error.words)
    }
    byteCount.add(bytes.count, ordering: .relaxed)
  }

  /// Whether the file system could give the file a second name.
  private func linked(_ file: String, as name: String) -> Bool {
    do throws(SystemError) {
      try unfinished.inside { () throws(SystemError) in try FileSystem.link(file, as: name) }
      return true
    } catch {
      return false
    }
  }
}
