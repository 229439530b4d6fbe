extension Unfinished {
  /// Makes a folder and those above it; returns what was not there, to be abandoned at the end: a folder with
  /// something in it then stays.
  func makeFolders(_ path: String) throws(Failure) -> [String] {
    switch FileSystem.kind(of: path) {
    case .folder: return []
    case .file, .special: throw .cannotCreate(path: path, reason: "it is not a folder")
    case nil: break
    }
    let above = try makeFolders(FileSystem.parent(of: path))
    do throws(SystemError) {
      try begin(.emptyFolder(path)) { () throws(SystemError) in try FileSystem.makeFolder(path) }
    } catch {
      // Another program may have been faster.
      if FileSystem.kind(of: path) == .folder { return above }
      for folder in above.reversed() { abandon(.emptyFolder(folder)) }
      throw .cannotCreate(path: path, reason: error.words)
    }
    return above + [path]
  }
}
