import Glibc

/// A file without a name, which is gone once it is closed: for what another program writes and this one
/// reads.
final class NamelessFile: Sendable {
  let number: Int32

  init() throws(SystemError) {
    var path = Array("\(environment("TMPDIR") ?? "/tmp")/clusterwalk-XXXXXX".utf8CString)
    number = try checked(unsafe mkstemp(&path))
    _ = unsafe unlink(path)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(number) }

  /// The last bytes of it, at most `limit`.
  func end(_ limit: Int) -> [UInt8] {
    let size = Int(lseek(number, 0, SEEK_END))
    let count = min(max(0, size), limit)
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, unsafe pread(number, buffer.baseAddress, count, off_t(size - count)))
    }
  }
}
