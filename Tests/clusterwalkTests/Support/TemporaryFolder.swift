import Glibc
import Runs

@testable import clusterwalk

/// A folder that is there as long as the value is held.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/clusterwalk-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError.latest }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    Self.remove(path)
  }

  private static func remove(_ path: String) {
    if FileSystem.kind(of: path) == .folder, !FileSystem.isLink(path) {
      for name in (try? FileSystem.names(in: path)) ?? [] { remove("\(path)/\(name)") }
      try? FileSystem.removeEmptyFolder(path)
    } else {
      try? FileSystem.removeFile(path)
    }
  }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Everything in it, in alphabetical order.
  var names: [String] {
    get throws { try FileSystem.names(in: path) }
  }

  func write(_ text: String, to name: String) throws {
    let file = try Descriptor(opening: self(name), O_WRONLY | O_CREAT | O_TRUNC)
    try file.write(Array(text.utf8))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try InputFile.read(self(name), inUse: FilesInUse()).bytes, as: UTF8.self)
  }
}
