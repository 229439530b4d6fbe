import Glibc
import Numerics
import Synchronization
import Testing

@testable import clusterwalk

@Suite struct FrameFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func manifest(_ numbers: some Sequence<Int>) -> FrameManifest {
    FrameManifest(
      framesPerSecond: 30, width: 64, height: 36,
      frames: numbers.map { number in
        FrameManifest.Frame(
          number: number, step: number, progress: 0.5, duration: 1 / 30, caption: "\"\(number)\"", alt: "a\nb"
        )
      })
  }

  /// Frames whose bytes are `text` and their number.
  private func write(
    _ numbers: Range<Int>, _ text: String = "", to name: String = "frames",
    unfinished: Unfinished = Unfinished()
  ) throws(Failure) {
    try FrameFolder.write(to: folder(name), unfinished: unfinished) { frames throws(Failure) in
      for number in numbers { try frames.store(Array("\(text)\(number)".utf8), as: [number]) }
      return Self.manifest(numbers)
    }
  }

  private static func names(_ numbers: Range<Int>) -> [String] {
    numbers.map(FrameFormat.png.fileName) + ["manifest.json"]
  }

  @Test func `frames and manifest are there and nothing else`() throws {
    try write(0..<3, to: "a/b/c/")
    #expect(try FileSystem.names(in: folder("a/b/c")) == Self.names(0..<3))
    #expect(try folder.read("a/b/c/frame-000002.png") == "2")
    #expect(try folder.read("a/b/c/manifest.json") == Self.manifest(0..<3).json)
  }

  @Test func `an earlier run is replaced, be it longer or shorter`() throws {
    for (earlier, later) in [(0..<5, 0..<2), (0..<2, 0..<5), (0..<3, 3..<6), (0..<4, 0..<4)] {
      try write(earlier, "earlier")
      try write(later, "later")
      #expect(try FileSystem.names(in: folder("frames")) == Self.names(later))
      for number in later {
        #expect(try folder.read("frames/" + FrameFormat.png.fileName(number)) == "later\(number)")
      }
    }
  }

  @Test(arguments: ["notes.txt", "frame-000009.png", ".hidden", "manifest.json"])
  func `a folder with anything else is refused and stays as it is`(name: String) throws {
    if name != "manifest.json" { try write(0..<3) }
    try? FileSystem.makeFolder(folder("frames"))
    try folder.write("{}", to: "frames/\(name)")
    let before = try FileSystem.names(in: folder("frames"))
    let failure = #expect(throws: Failure.self) { try write(0..<2, "later") }
    #expect(
      failure
        == .cannotCreate(
          path: folder("frames"),
          reason:
            "it holds \(name), which is not from an earlier run; choose an empty or a new folder with --out"))
    #expect(try FileSystem.names(in: folder("frames")) == before)
    #expect(try folder.read("frames/\(name)") == "{}")
  }

  @Test func `a manifest can't have files removed that are no frames`() throws {
    try write(0..<1)
    try folder.write("mine", to: "mine.txt")
    try folder.write("mine", to: "frames/mine.txt")
    for file in ["../mine.txt", "mine.txt"] {
      let manifest =
        #"{"format":"clusterwalk-frames/1","frames":[{"file":"\#(file)"},{"file":"frame-000000.png"}]}"#
      try folder.write(manifest, to: "frames/manifest.json")
      #expect(throws: Failure.self) { try write(1..<2) }
    }
    #expect(try folder.read("mine.txt") == "mine")
    #expect(try folder.read("frames/mine.txt") == "mine")
  }

  @Test func `a failure leaves the earlier run, and no folder that was not there`() throws {
    try write(0..<3, "earlier")
    for name in ["frames", "new/deep"] {
      #expect(throws: Failure.bug("on the way")) {
        try FrameFolder.write(to: folder(name), unfinished: Unfinished()) { frames throws(Failure) in
          try frames.store([1, 2, 3], as: 0..<4)
          throw .bug("on the way")
        }
      }
    }
    #expect(try folder.names == ["frames"])
    #expect(try FileSystem.names(in: folder("frames")) == Self.names(0..<3))
    #expect(try folder.read("frames/frame-000000.png") == "earlier0")
  }

  @Test func `an interruption leaves nothing behind`() throws {
    let unfinished = Unfinished()
    _ = Result {
      try FrameFolder.write(to: folder("new/deep"), unfinished: unfinished) { frames throws(Failure) in
        try frames.store([1, 2, 3], as: 0..<4)
        unfinished.abandonAll {}
        #expect(FileSystem.kind(of: folder("new")) == nil)
        throw .bug("interrupted")
      }
    }
    #expect(try folder.names == [])
  }

  @Test func `what a killed run has left is taken over`() throws {
    try write(0..<3, "earlier")
    // Killed while frames took their places: some moved, the manifest not yet.
    try FileSystem.makeFolder(folder("frames/.clusterwalk-partial"))
    try folder.write(Self.manifest(0..<6).json, to: "frames/.clusterwalk-partial/manifest.json")
    try folder.write("half", to: "frames/.clusterwalk-partial/frame-000005.png")
    try folder.write("moved", to: "frames/frame-000004.png")
    try write(0..<2, "later")
    #expect(try FileSystem.names(in: folder("frames")) == Self.names(0..<2))
  }

  @Test func `two runs can't write into one folder at once`() throws {
    try FrameFolder.write(to: folder("frames"), unfinished: Unfinished()) { _ throws(Failure) in
      let failure = #expect(throws: Failure.self) { try write(0..<1) }
      #expect(failure.map { "\($0)".contains("another run is writing frames there") } == true)
      return Self.manifest(0..<0)
    }
  }

  @Test func `held frames share their bytes, from many threads at once`() throws {
    let summary = try FrameFolder.write(to: folder("frames"), unfinished: Unfinished()) {
      frames throws(Failure) in
      let failures = Workers(8).map(100) { held in
        do throws(Failure) {
          try frames.store(Array("held\(held)".utf8), as: held * 10..<held * 10 + 10)
          return 0
        } catch {
          return 1
        }
      }
      #expect(failures.reduce(0, +) == 0)
      return Self.manifest(0..<1000)
    }
    for number in 0..<1000 {
      #expect(try folder.read("frames/" + FrameFormat.png.fileName(number)) == "held\(number / 10)")
    }
    var status = stat()
    stat(folder("frames/frame-000007.png"), &status)
    #expect(status.st_nlink == 10)
    #expect(summary.frames == 1000)
    #expect(summary.bytes == 10 * 5 + 90 * 6 + Self.manifest(0..<1000).json.utf8.count)
  }

  @Test func `a file or a place without rights can't hold frames`() throws {
    try folder.write("", to: "file")
    #expect(throws: Failure.cannotCreate(path: folder("file"), reason: "it is not a folder")) {
      try write(0..<1, to: "file")
    }
    #expect(throws: Failure.self) { try write(0..<1, to: "file/in") }
    #expect(throws: Failure.self) {
      try FrameFolder.write(to: "/proc/frames", unfinished: Unfinished()) { _ throws(Failure) in
        Self.manifest(0..<0)
      }
    }
  }
}
