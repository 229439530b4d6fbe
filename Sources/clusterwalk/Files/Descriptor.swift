import Glibc

/// An open file, closed when it goes out of scope.
struct Descriptor: ~Copyable {
  let number: Int32
  private let isOwned: Bool

  static var standardInput: Descriptor { Descriptor(borrowing: STDIN_FILENO) }
  static var standardOutput: Descriptor { Descriptor(borrowing: STDOUT_FILENO) }
  static var standardError: Descriptor { Descriptor(borrowing: STDERR_FILENO) }

  private init(borrowing number: Int32) {
    self.number = number
    isOwned = false
  }

  init(opening path: String, _ flags: Int32) throws(SystemError) {
    number = try checked(unsafe open(path, flags | O_CLOEXEC, 0o666))
    isOwned = true
  }

  deinit {
    if isOwned { _ = Glibc.close(number) }
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(number, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if written < 0 && errno == EINTR { continue }
      done += try checked(written)
    }
  }

  /// The next bytes, at most `limit`; none at the end.
  func read(_ limit: Int) throws(SystemError) -> [UInt8] {
    while true {
      var count = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
        count = unsafe Glibc.read(number, buffer.baseAddress, limit)
        filled = max(0, count)
      }
      if count < 0 && errno == EINTR { continue }
      try checked(count)
      return bytes
    }
  }

  /// Takes the lock that a file has, which the system lets go of however the process ends; false where
  /// another process has it. Some file systems have no locks: there, everyone is told to have it.
  @discardableResult
  func lock() throws(SystemError) -> Bool {
    while flock(number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { return true }
    }
    return true
  }

  /// Closes the file and says what went wrong, which a full disk may do only now.
  consuming func close() throws(SystemError) {
    let (number, isOwned) = (number, isOwned)
    discard self
    if isOwned { try checked(Glibc.close(number)) }
  }
}
