import FoundationEssentials
import Glibc

/// Another program, to which lines are written and whose lines are read.
///
/// Its standard error is ours. It ends with its input, at the latest when the value goes.
final class ChildProcess {
  private var process: pid_t = 0
  private var input: Int32
  private let output: Int32
  private var unread: [UInt8] = []

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts a program, found as a shell would find it, with more variables in its environment.
  init(_ words: [String], variables: [String: String] = [:]) throws {
    let (toChild, fromChild) = (Self.pipe(), Self.pipe())
    (input, output) = (toChild[1], fromChild[0])
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    let environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var settings = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    let error = unsafe posix_spawnp(&process, words[0], &actions, nil, &arguments, &settings)
    unsafe posix_spawn_file_actions_destroy(&actions)
    unsafe (arguments + settings).forEach { unsafe free($0) }
    close(toChild[0])
    close(fromChild[1])
    if error != 0 { throw Failure(description: "\(words[0]) is not there") }
  }

  deinit {
    if input >= 0 { close(input) }
    close(output)
    if process > 0 { waitpid(process, nil, 0) }
  }

  /// Two ends that other children do not get.
  private static func pipe() -> [Int32] {
    var ends: [Int32] = [0, 0]
    unsafe Glibc.pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  /// Writes a line and reads the answer: one line, without its end.
  func ask(_ line: String) throws -> String {
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
      let written = unsafe bytes.withUnsafeBytes { unsafe write(input, $0.baseAddress, $0.count) }
      if written < 0 { throw Failure(description: "it ended early") }
      bytes = bytes.dropFirst(written)
    }
    return try nextLine()
  }

  /// The next line that it writes, without its end.
  func nextLine() throws -> String {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: unread[..<end], as: UTF8.self)
        unread.removeSubrange(...end)
        return line
      }
      if try !readMore() { throw Failure(description: "it ended early") }
    }
  }

  /// Ends its input, waits for its end, and gives everything it wrote that was not read.
  func finish() throws -> String {
    close(input)
    input = -1
    while try readMore() {}
    var status: Int32 = 0
    unsafe waitpid(process, &status, 0)
    process = 0
    if status != 0 { throw Failure(description: "it failed with status \(status >> 8)") }
    return String(decoding: unread, as: UTF8.self)
  }

  private func readMore() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = unsafe read(output, &buffer, buffer.count)
    if count < 0 { throw Failure(description: "it can't be read from") }
    unread += buffer[..<count]
    return count > 0
  }
}
