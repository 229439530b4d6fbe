import Glibc

/// An error number of the operating system.
struct SystemError: Error, Hashable, Sendable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  /// The error of the system call that failed just now.
  static var latest: SystemError { SystemError(errno) }

  /// What it means, in a few words.
  var words: String {
    switch number {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of the path is not a folder"
    case ENOSPC: "no space left on the disk"
    case EROFS: "the file system is read-only"
    case ENAMETOOLONG: "the name is too long"
    case EBADF: "it is closed"
    default: unsafe String(cString: strerror(number))
    }
  }
}

/// The result of a system call that says -1 where it failed.
@discardableResult
func checked<Result: SignedInteger>(_ result: Result) throws(SystemError) -> Result {
  if result < 0 { throw .latest }
  return result
}
