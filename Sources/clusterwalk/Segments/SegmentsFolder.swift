import Runs
import Segments

/// The folder that `segments` writes: files that belong together, some of which may be left out. Files of the
/// same names are replaced only if an earlier call made them; anything else in the folder stays as it is.
enum SegmentsFolder {
  static let customers = "segments.csv"
  static let table = "profiles.csv"
  static let profiles = "profiles.json"
  static let statement = "segments.sql"
  static let workbook = "segments.xlsx"
  static let files = [customers, table, profiles, statement, workbook]

  /// Gives `fill` a path for each of the files by its name, and puts those that it made in place if it
  /// succeeds; what an earlier call made and this one did not is removed. Returns the names of the files that
  /// are there now.
  @discardableResult
  static func write(
    to path: String, unfinished: Unfinished = .ofProcess,
    _ fill: ((String) -> String) throws(Failure) -> Void
  ) throws(Failure) -> [String] {
    var made: [String] = []
    try OutputFolder.write(
      to: path, work: "writing segments", unfinished: unfinished, check: earlierFiles
    ) { partial throws(Failure) in
      try fill { "\(partial)/\($0)" }
      made = files.filter { FileSystem.kind(of: "\(partial)/\($0)") != nil }
      return made
    }
    return made
  }

  /// Refuses a folder that has files of these names from somebody else. Returns those of an earlier call.
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
    return Set(files.filter { FileSystem.isThere("\(path)/\($0)") })
  }
}

extension FileSystem {
  /// Whether something has this name, be it a link that leads nowhere.
  fileprivate static func isThere(_ path: String) -> Bool { kind(of: path) != nil || isLink(path) }
}
