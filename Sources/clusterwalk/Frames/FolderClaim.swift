import Runs

/// The right to put frames into a folder: nobody else is doing so, and nothing in it would be lost but
/// frames that this program made before.
struct FolderClaim: ~Copyable {
  /// The files of the run that is there.
  let earlierFrames: Set<String>
  private let lock: FolderLock

  /// The hidden folder in which new frames gather.
  static let partialName = ".clusterwalk-partial"

  static func claim(_ path: String) throws(Failure) -> FolderClaim {
    let lock = try FolderLock(path, work: "writing frames")
    let frames = try earlierFrames(in: path)
    do throws(SystemError) {
      // What a run that was killed has left.
      let partial = "\(path)/\(partialName)"
      if FileSystem.kind(of: partial) != nil { try FileSystem.removeFolder(partial) }
    } catch {
      throw .cannotCreate(path: path, reason: error.words)
    }
    return FolderClaim(earlierFrames: frames, lock: lock)
  }

  /// The frames in a folder, if there is nothing else in it.
  private static func earlierFrames(in path: String) throws(Failure) -> Set<String> {
    let names: [String]
    do throws(SystemError) {
      names = try FileSystem.names(in: path)
    } catch {
      throw .cannotCreate(path: path, reason: error.words)
    }
    // A run that was killed while its frames took their places has its manifest in the hidden folder.
    let manifests = [path, "\(path)/\(partialName)"].map {
      frames(listedIn: "\($0)/\(FrameManifest.fileName)")
    }
    let listed = Set(manifests.flatMap { $0 ?? [] }.filter(FrameManifest.Frame.isFileName))
    let ours = manifests[0] == nil ? listed : listed.union([FrameManifest.fileName])
    for name in names where !ours.contains(name) && !isPartial(name, in: path) {
      throw .cannotCreate(
        path: path,
        reason:
          "it holds \(name), which is not from an earlier run; choose an empty or a new folder with --out")
    }
    return listed.intersection(names)
  }

  private static func isPartial(_ name: String, in path: String) -> Bool {
    name == partialName && !FileSystem.isLink("\(path)/\(name)")
  }

  private static func frames(listedIn manifest: String) -> [String]? {
    guard FileSystem.kind(of: manifest) == .file, let file = try? InputFile.read(manifest) else { return nil }
    return FrameManifest.frameNames(inManifest: file.bytes)
  }
}
