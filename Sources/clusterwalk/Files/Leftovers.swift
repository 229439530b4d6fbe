import Glibc

/// The hidden files in which outputs gather, as long as a call works on them.
///
/// A call that was killed leaves its own. The next output in the same folder takes them away, where their
/// process is gone and nobody holds their lock: in a folder that machines share, it may be another machine's
/// process.
struct Leftovers {
  let folder: String

  private static let prefix = ".clusterwalk-partial-"

  /// A path that this process has not used before.
  func newPath(number: Int) -> String { "\(folder)/\(Self.prefix)\(getpid())-\(number)" }

  func clear() {
    for name in (try? FileSystem.names(in: folder)) ?? [] where Self.isLeft(name) {
      let path = "\(folder)/\(name)"
      guard !FileSystem.isLink(path), FileSystem.kind(of: path) == .file else { continue }
      do throws(SystemError) {
        let file = try Descriptor(opening: path, O_RDONLY | O_NOFOLLOW)
        if try file.lock() { try FileSystem.removeFile(path) }
      } catch {
        // It is no harm, and somebody else's to take away.
      }
    }
  }

  /// Whether a name is one of ours, and the process in it is gone.
  private static func isLeft(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let numbers = name.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
    guard numbers.count == 2, let process = pid_t(numbers[0]), process > 0, Int(numbers[1]) != nil else {
      return false
    }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
