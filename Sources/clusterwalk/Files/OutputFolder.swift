/// A folder that a call fills: its files gather in a hidden folder inside of it, and only when all are there
/// do they take their places. Until then those of an earlier call are as they were.
enum OutputFolder {
  /// The hidden folder.
  static let partialName = ".clusterwalk-partial"

  /// Whether a file of this name, in a folder that a call fills, gives way to one of the call's own.
  static func replaces(_ name: String) -> Bool {
    name == FrameManifest.fileName || FrameFormat.isFileName(name)
      || SegmentsFolder.files.contains(name)
  }

  /// Gives `fill` the hidden folder, and puts what it has filled it with in place.
  ///
  /// - Parameters:
  ///   - work: what the call is doing there, for a message to another one, as in "writing frames".
  ///   - check: refuses a folder that holds what would be lost; returns the files of an earlier call.
  ///   - fill: returns the names of the files, in the order in which they take their places.
  static func write(
    to path: String, work: String, unfinished: Unfinished, inUse: FilesInUse = .ofProcess,
    check: (_ folder: String) throws(Failure) -> Set<String>,
    _ fill: (_ folder: String) throws(Failure) -> [String]
  ) throws(Failure) {
    let path = path.withoutTrailingSlashes
    let made = try unfinished.makeFolders(path)
    defer { for folder in made.reversed() { unfinished.abandon(.emptyFolder(folder)) } }
    let lock = try FolderLock(path, work: work)
    defer { withExtendedLifetime(lock) {} }
    let earlier = try check(path)
    try inUse.add(path, as: .output)
    let partial = "\(path)/\(partialName)"
    defer { unfinished.abandon(.folder(partial)) }
    try begin(partial, in: path, unfinished)
    let files = try fill(partial)
    do throws(SystemError) {
      try unfinished.finish(.folder(partial)) { () throws(SystemError) in
        for file in earlier.subtracting(files).sorted() { try FileSystem.removeFile("\(path)/\(file)") }
        for file in files { try FileSystem.rename("\(partial)/\(file)", to: "\(path)/\(file)") }
        try FileSystem.removeFolder(partial)
      }
    } catch {
      throw .inputOutput(path: path, reason: error.words)
    }
  }

  /// Makes a folder for files that are written one at a time, and those above it.
  static func make(_ path: String, _ unfinished: Unfinished = .ofProcess) throws(Failure) {
    _ = try unfinished.makeFolders(path)
  }

  /// Refuses what can be no folder, before the work begins whose files it is for.
  static func check(_ path: String) throws(Failure) {
    switch FileSystem.kind(of: path) {
    case .folder, nil: break
    case .file, .special: throw .cannotCreate(path: path, reason: "it is not a folder")
    }
  }

  private static func begin(_ partial: String, in path: String, _ unfinished: Unfinished) throws(Failure) {
    do throws(SystemError) {
      // What a call that was killed has left.
      if FileSystem.kind(of: partial) != nil { try FileSystem.removeFolder(partial) }
      try unfinished.begin(.folder(partial)) { () throws(SystemError) in try FileSystem.makeFolder(partial) }
    } catch {
      throw .cannotCreate(path: path, reason: error.words)
    }
  }
}
