import FoundationEssentials
import Glibc

/// The few things that are done to files and folders by name.
enum FileSystem {
  enum Kind: Hashable, Sendable {
    case file, folder
    /// A device, a pipe or a socket.
    case special
  }

  /// What stands at a path, symbolic links followed; nil where nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .special
    }
  }

  /// Whether a path is a symbolic link.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Who may do what with a file; nil where there is none.
  static func mode(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  /// In bytes; nil where there is no file.
  static func size(of path: String) -> Int? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  static func setMode(_ mode: mode_t, of path: String) throws(SystemError) {
    try checked(unsafe chmod(path, mode))
  }

  /// The names in a folder, in alphabetical order.
  static func names(in folder: String) throws(SystemError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw .latest
    }
  }

  static func makeFolder(_ path: String) throws(SystemError) {
    try checked(unsafe mkdir(path, 0o777))
  }

  static func rename(_ path: String, to newPath: String) throws(SystemError) {
    try checked(unsafe Glibc.rename(path, newPath))
  }

  /// Gives a file a second name.
  static func link(_ path: String, as newPath: String) throws(SystemError) {
    try checked(unsafe Glibc.link(path, newPath))
  }

  static func removeFile(_ path: String) throws(SystemError) {
    try checked(unsafe unlink(path))
  }

  static func removeEmptyFolder(_ path: String) throws(SystemError) {
    try checked(unsafe rmdir(path))
  }

  /// Removes a folder of files.
  static func removeFolder(_ path: String) throws(SystemError) {
    for name in try names(in: path) { try removeFile("\(path)/\(name)") }
    try removeEmptyFolder(path)
  }

  /// The path without symbolic links, or as it is where nothing stands there.
  static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// The folder that a path is in.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension String {
  /// The path of a folder as it is joined with names; that of the root is empty.
  var withoutTrailingSlashes: String {
    var path = self[...]
    while path.last == "/" { path.removeLast() }
    return String(path)
  }
}
