import FoundationEssentials

/// A folder that is there as long as the value is.
final class TemporaryFolder {
  private let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/clusterwalk-bench-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in it.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ numbers: [Double], to name: String) throws {
    let bytes = unsafe numbers.withUnsafeBytes { unsafe Data($0) }
    try bytes.write(to: URL(filePath: self(name)))
  }
}
