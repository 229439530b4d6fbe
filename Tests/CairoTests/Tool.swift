import Foundation

/// A program that reads PDF files, where it is installed.
enum Tool {
  /// What a program says about a file, the name of which follows the arguments; `nil` if the program is not
  /// installed.
  static func read(_ file: [UInt8], with name: String, _ arguments: [String], then last: [String] = []) throws
    -> (status: Int32, output: String)?
  {
    let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    guard let program = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile)
    else { return nil }
    let path = NSTemporaryDirectory() + "clusterwalk-\(UUID().uuidString).pdf"
    try Data(file).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments + [path] + last
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
