import Foundation

/// A PostgreSQL of the test's own, without a network, in a folder that goes with it.
final class PostgreSQL {
  /// Where its programs are installed; nil where they are not.
  static let programs: String? = {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let folders = versions.sorted().reversed().map { "\(root)/\($0)/bin" } + ["/usr/bin", "/usr/local/bin"]
    return folders.first { folder in
      ["initdb", "postgres", "psql"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
      }
    }
  }()

  /// Why it can't be tried here; nil where it can. It refuses to be run by root.
  static let obstacle: String? =
    programs == nil
    ? "PostgreSQL is not installed"
    : getuid() == 0 && !FileManager.default.isExecutableFile(atPath: setpriv)
      ? "there is no setpriv to run it as another user than root" : nil

  private static let setpriv = "/usr/bin/setpriv"
  private let folder: String
  private let server: Process

  struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  init() throws {
    // Short, for the name of a socket has at most 107 bytes.
    folder = "/tmp/cw-pg-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    if getuid() == 0 { chown(folder, 65534, 65534) }
    _ = try Self.run(
      "initdb",
      ["-D", "\(folder)/data", "-A", "trust", "-U", "tester", "--no-sync", "-E", "UTF8", "--no-locale"])
    server = Self.process(
      "postgres", ["-D", "\(folder)/data", "-k", folder, "-F", "-c", "listen_addresses="])
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    for _ in 0..<200 {
      if (try? rows(of: "SELECT 1")) != nil { return }
      usleep(50_000)
    }
    throw Mistake(description: "the server does not start")
  }

  deinit {
    // Fast: what is connected is cut off.
    kill(server.processIdentifier, SIGINT)
    server.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// What the last of some statements gives, nulls being nil; a mistake stops them.
  func rows(of sql: String) throws -> [[String?]] {
    let arguments = [
      "-h", folder, "-U", "tester", "-d", "postgres", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-P",
      "null=∅", "-F", "\u{1F}",
    ]
    return try Self.run("psql", arguments, input: sql).split(separator: "\n").map { line in
      line.split(separator: "\u{1F}", omittingEmptySubsequences: false).map { $0 == "∅" ? nil : String($0) }
    }
  }

  private static func process(_ program: String, _ arguments: [String]) -> Process {
    let process = Process()
    let path = "\(programs ?? "")/\(program)"
    let isRoot = getuid() == 0
    process.executableURL = URL(fileURLWithPath: isRoot ? setpriv : path)
    let other = ["--reuid=65534", "--regid=65534", "--clear-groups", path]
    process.arguments = (isRoot ? other : []) + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: "/tmp")
    return process
  }

  private static func run(_ program: String, _ arguments: [String], input: String = "") throws -> String {
    let process = process(program, arguments)
    let (feed, output) = (Pipe(), Pipe())
    process.standardInput = feed
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let writer = Thread {
      feed.fileHandleForWriting.write(Data(input.utf8))
      try? feed.fileHandleForWriting.close()
    }
    writer.start()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Mistake(description: "\(program): \(text)") }
    return text
  }
}
