import Glibc

/// Which file something is, whatever it is called: a link and what it leads to are the same.
///
/// Only plain files have one. What goes to a pipe, a terminal or a device takes nothing away.
struct FileIdentity: Hashable, Sendable {
  private let device: dev_t
  private let number: ino_t

  private init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = status.st_dev
    number = status.st_ino
  }

  /// What stands at a path; nil where nothing does.
  init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What is open; nil where nothing is.
  init?(of descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }
}
