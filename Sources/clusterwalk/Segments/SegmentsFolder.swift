import Runs
import Segments

/// The folder that `segments` writes: three files that belong together. Files of the same names are replaced
/// only if an earlier call made them; anything else in the folder stays as it is.
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
    try OutputFolder.write(
      to: path, work: "writing segments", unfinished: unfinished, check: earlierFiles
    ) { partial throws(Failure) in
      try fill { "\(partial)/\($0)" }
      return files
    }
  }

  /// Refuses a folder that has files of these names from somebody else. None but these are there to be taken
  /// away.
  private static func earlierFiles(in path: String) throws(Failure) -> Set<String> {
    let isOurs = SavedSegments.isFormat(of: InputFile.earlier("\(path)/\(profiles)") ?? [])
    let partial = "\(path)/\(OutputFolder.partialName)"
    let foreign = isOurs ? nil : files.first { FileSystem.isThere("\(path)/\($0)") }
    let link = FileSystem.isLink(partial) ? OutputFolder.partialName : nil
    if let name = foreign ?? link {
      throw .cannotCreate(
        path: path,
        reason: "it holds \(name), which is not from an earlier run; choose another folder with --out")
    }
    return []
  }
}

extension FileSystem {
  /// Whether something has this name, be it a link that leads nowhere.
  fileprivate static func isThere(_ path: String) -> Bool { kind(of: path) != nil || isLink(path) }
}
