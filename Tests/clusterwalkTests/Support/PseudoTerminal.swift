import Glibc

/// A terminal of the test's own.
final class PseudoTerminal {
  let path: String
  private(set) var output = ""
  private let master: Int32
  private let slave: Int32

  init?(columns: Int, rows: Int) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (isLocked, number): (Int32, Int32) = (0, 0)
    // Linux's numbers of TIOCSPTLCK and TIOCGPTN, which are macros.
    guard master >= 0, ioctl(master, 0x4004_5431, &isLocked) == 0, ioctl(master, 0x8004_5430, &number) == 0
    else { return nil }
    path = "/dev/pts/\(number)"
    // Kept open, so that the terminal stays what the program makes of it.
    slave = open(path, O_RDWR | O_NOCTTY)
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(slave)
    close(master)
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Whether lines are edited and shown by the terminal itself.
  var isCooked: Bool {
    var state = termios()
    tcgetattr(slave, &state)
    return state.c_lflag & tcflag_t(ICANON) != 0 && state.c_lflag & tcflag_t(ECHO) != 0
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Whether a text comes from the program, now or within half a minute.
  func waits(for text: String) -> Bool {
    while !output.contains(text) {
      var waited = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&waited, 1, 30_000) > 0 else { return false }
      var bytes = [UInt8](repeating: 0, count: 65536)
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { return false }
      output += String(decoding: bytes.prefix(count), as: UTF8.self)
    }
    return true
  }
}
