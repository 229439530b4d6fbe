import Runs
import Segments

/// The folder that `segments` writes: three files that belong together.
///
/// They gather in a hidden folder inside of it and take their places when all are whole. Files of the same
/// names are replaced only if an earlier call made them; anything else in the folder stays as it is.
enum SegmentsFolder {
  static let customers = "segments.csv"
  static let table = "profiles.csv"
  static let profiles = "profiles.json"
  static let files = [customers, table, profiles]

  /// Gives `fill` a path for each of the files by its name, and puts them in place if it succeeds.
  static func write(
    to path: String, unfinished: Unfinished = .ofProcess,
    _ fill: ((String) -> String) throws(Failure) -> Void
  ) throws(Failure) {
    let path = path.withoutTrailingSlashes
    let made = try unfinished.makeFolders(path)
    defer { for folder in made.reversed() { unfinished.abandon(.emptyFolder(folder)) } }
    let lock = try FolderLock(path, work: "writing segments")
    defer { withExtendedLifetime(lock) {} }
    try check(path)
    let partial = "\(path)/\(FolderClaim.partialName)"
    defer { unfinished.abandon(.folder(partial)) }
    do throws(SystemError) {
      // What a run that was killed has left.
      if FileSystem.kind(of: partial) != nil { try FileSystem.removeFolder(partial) }
      try unfinished.begin(.folder(partial)) { () throws(SystemError) in try FileSystem.makeFolder(partial) }
    } catch {
      throw .cannotCreate(path: path, reason: error.words)
    }
    try fill { "\(partial)/\($0)" }
    do throws(SystemError) {
      try unfinished.finish(.folder(partial)) { () throws(SystemError) in
        for file in files { try FileSystem.rename("\(partial)/\(file)", to: "\(path)/\(file)") }
        try FileSystem.removeFolder(partial)
      }
    } catch {
      throw .inputOutput(path: path, reason: error.words)
    }
  }

  /// Refuses a folder that has files of these names from somebody else.
  private static func check(_ path: String) throws(Failure) {
    let isOurs = SavedSegments.isFormat(of: (try? InputFile.read("\(path)/\(profiles)"))?.bytes ?? [])
    let partial = "\(path)/\(FolderClaim.partialName)"
    let foreign = isOurs ? nil : files.first { FileSystem.isThere("\(path)/\($0)") }
    let link = FileSystem.isLink(partial) ? FolderClaim.partialName : nil
    if let name = foreign ?? link {
      throw .cannotCreate(
        path: path,
        reason: "it holds \(name), which is not from an earlier run; choose another folder with --out")
    }
  }
}

extension FileSystem {
  /// Whether something has this name, be it a link that leads nowhere.
  fileprivate static func isThere(_ path: String) -> Bool { kind(of: path) != nil || isLink(path) }
}
