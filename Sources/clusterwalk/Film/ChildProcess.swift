import Glibc

/// Another program that is given bytes on its standard input, and writes to a file that is open already. No
/// shell reads its arguments.
///
/// What it says is kept in a file that has no name, where it can't get stuck.
final class ChildProcess: Sendable {
  private let process: pid_t
  private let input: Int32
  private let messages: NamelessFile

  /// The number under which the program finds the open file.
  static let outputNumber: Int32 = 3
  /// The path of the open file, for a program that wants one.
  static let outputPath = "/dev/fd/3"

  /// Starts a program that is found where the shell would find it.
  ///
  /// - Throws: `ENOENT` where there is none of that name.
  init(_ program: String, _ arguments: [String], output: Int32) throws(SystemError) {
    messages = try NamelessFile()
    var ends: [Int32] = [0, 0]
    // A socket, as writing to one whose reader has gone fails without a signal.
    try checked(
      unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends))
    input = ends[0]
    var room: Int32 = 4 << 20
    unsafe setsockopt(input, SOL_SOCKET, SO_SNDBUF, &room, socklen_t(MemoryLayout<Int32>.size))
    var started: pid_t = 0
    let failure = Self.spawn(
      &started, program, arguments, streams: [ends[1], messages.number, messages.number, output])
    process = started
    Glibc.close(ends[1])
    if failure != 0 {
      Glibc.close(input)
      throw SystemError(failure)
    }
  }

  /// - Parameter streams: what becomes its descriptors 0, 1, 2 and 3.
  private static func spawn(
    _ process: inout pid_t, _ program: String, _ arguments: [String], streams: [Int32]
  ) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
    }
    // This program waits for signals in a thread of its own; another one has to see them.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    return unsafe posix_spawnp(&process, program, &actions, &attributes, words, environ)
  }

  /// Writes all bytes.
  ///
  /// - Throws: `EPIPE` where the program has ended.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let sent = unsafe send(
        input, bytes.baseAddress?.advanced(by: done), bytes.count - done, Int32(MSG_NOSIGNAL))
      if sent < 0 && errno == EINTR { continue }
      done += try checked(sent)
    }
  }

  /// Writes all bytes.
  ///
  /// - Throws: `EPIPE` where the program has ended.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    let failure = unsafe bytes.withUnsafeBytes { buffer -> SystemError? in
      do throws(SystemError) {
        try unsafe write(buffer)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// Ends its input and waits for its end; what it said if it failed, else nil. To be called once, at last.
  func finish() -> String? {
    Glibc.close(input)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let lines = String(decoding: messages.end(2000), as: UTF8.self).split(separator: "\n")
    let words = lines.suffix(3).joined(separator: "; ")
    return status == 0 ? nil : words.isEmpty ? "it ended with status \(status >> 8)" : words
  }
}
