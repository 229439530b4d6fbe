import FoundationEssentials

/// The frames that the program makes of the lecture, in a temporary folder.
struct LectureFrames {
  let folder: TemporaryFolder
  /// How many frames there are, and how many of them differ from the one before.
  let count: Int
  let differing: Int

  /// The built program: it lies beside this one.
  private static let program: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/clusterwalk"
  }()

  /// Draws them for the first time.
  init(in folder: TemporaryFolder) throws {
    guard FileManager.default.isExecutableFile(atPath: Self.program) else {
      throw ChildProcess.Failure(description: "the program itself is not built; `make` builds it")
    }
    self.folder = folder
    try Self.draw(into: folder("frames"), [])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder("frames")).sorted()
    let frames = names.filter { $0.hasSuffix(".png") }
    var different = 0
    var before: Data?
    for frame in frames {
      let bytes = FileManager.default.contents(atPath: folder("frames/\(frame)"))
      if bytes != before { different += 1 }
      before = bytes
    }
    count = frames.count
    differing = different
  }

  private static func draw(into path: String, _ options: [String]) throws {
    _ = try ChildProcess([program, "frames", "k-means", "--quiet", "--out", path] + options).finish()
  }

  /// Draws them once more; milliseconds for each differing one.
  func draw(_ options: [String] = []) throws -> Double {
    try FileManager.default.removeItem(atPath: folder("frames"))
    return try milliseconds { try Self.draw(into: folder("frames"), options) } / Double(differing)
  }

  /// Writes the run that they show.
  func writeTrace(to path: String) throws {
    _ = try ChildProcess([Self.program, "trace", "k-means", "--quiet", "--out", path]).finish()
  }
}

/// matplotlib in a process of its own, drawing the same lecture.
struct LecturePeer {
  let name: String
  private let process: ChildProcess

  init(_ lecture: LectureFrames) throws {
    let folder = lecture.folder
    try lecture.writeTrace(to: folder("trace.jsonl"))
    try FileManager.default.createDirectory(atPath: folder("peer"), withIntermediateDirectories: true)
    process = try Python.peer(
      "lecture.py", [folder("trace.jsonl"), folder("frames/manifest.json"), folder("peer")], threads: 1)
    name = try process.nextLine()
  }

  /// Draws some frames, spread over the lecture; milliseconds for each.
  func draw(frames: Int, level: Int) throws -> Double {
    guard let seconds = Double(try process.ask("\(frames) \(level)")) else {
      throw ChildProcess.Failure(description: "\(name) gave no answer")
    }
    return seconds * 1000 / Double(frames)
  }
}
