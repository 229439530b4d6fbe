import Runs

extension FrameFolder {
  /// The frames in a folder, if there is nothing else in it: nothing would be lost but what this program made
  /// before.
  static func earlierFrames(in path: String) throws(Failure) -> Set<String> {
    let names: [String]
    do throws(SystemError) {
      names = try FileSystem.names(in: path)
    } catch {
      throw .cannotCreate(path: path, reason: error.words)
    }
    // A run that was killed while its frames took their places has its manifest in the hidden folder.
    let manifests = [path, "\(path)/\(OutputFolder.partialName)"].map {
      InputFile.earlier("\($0)/\(FrameManifest.fileName)").flatMap(FrameManifest.frameNames)
    }
    let listed = Set(manifests.flatMap { $0 ?? [] }.filter(FrameFormat.isFileName))
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
    name == OutputFolder.partialName && !FileSystem.isLink("\(path)/\(name)")
  }
}
