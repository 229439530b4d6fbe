import Glibc

/// The right to write into a folder, which nobody else has at the same time.
struct FolderLock: ~Copyable {
  /// The system lets go of the lock however the process ends.
  private let folder: Descriptor

  /// - Parameter work: what another run would be doing there, as in "writing frames".
  init(_ path: String, work: String) throws(Failure) {
    do throws(SystemError) {
      let folder = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY)
      // Where there are no locks, two runs at once are the user's to avoid.
      if try !folder.lock() { throw SystemError(EWOULDBLOCK) }
      self.folder = folder
    } catch {
      let isTaken = error.number == EWOULDBLOCK
      throw .cannotCreate(
        path: path,
        reason: isTaken
          ? "another run is \(work) there; wait for it or choose another folder with --out" : error.words)
    }
  }

  deinit {
    // Closing alone would leave it to a process that is being started just now and shares the file.
    flock(folder.number, LOCK_UN)
  }
}
