import Glibc

/// The right to put frames into a folder: nobody else is doing so, and nothing in it would be lost but
/// frames that this program made before.
struct FolderClaim: ~Copyable {
  /// The files of the run that is there.
  let earlierFrames: Set<String>
  /// The system lets go of the lock however the process ends.
  private let lock: Descriptor

  deinit {
    // Closing alone would leave it to a process that is being started just now and shares the file.
    flock(lock.number, LOCK_UN)
  }

  /// The hidden folder in which new frames gather.
  static let partialName = ".clusterwalk-partial"

  static func claim(_ path: String) throws(Failure) -> FolderClaim {
    let lock = try locked(path)
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

  private static func locked(_ path: String) throws(Failure) -> Descriptor {
    do throws(SystemError) {
      let lock = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY)
      // Some file systems have no locks; there, two runs at once are the user's to avoid.
      if flock(lock.number, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK { throw .latest }
      return lock
    } catch {
      let isTaken = error.number == EWOULDBLOCK
      throw .cannotCreate(
        path: path,
        reason: isTaken
          ? "another run is writing frames there; wait for it or choose another folder with --out"
          : error.words)
    }
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
