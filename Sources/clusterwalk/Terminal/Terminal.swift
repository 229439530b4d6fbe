import Glibc

/// The terminal that standard error may be.
enum Terminal {
  /// Whether lines on standard error can be written over.
  static let canRewriteLines: Bool =
    isatty(STDERR_FILENO) == 1 && !["", "dumb"].contains(environment("TERM") ?? "")

  /// Cells in a line.
  static var columns: Int {
    var size = winsize()
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Cells in a line of standard output: of the terminal that it is, else as `COLUMNS` says, else 80; never
  /// more than can be read in one look.
  static var outputColumns: Int {
    var size = winsize()
    let isTerminal = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let columns = isTerminal ? Int(size.ws_col) : environment("COLUMNS").flatMap { Int($0) } ?? 80
    return min(160, max(40, columns))
  }

  /// Takes away what stands in the current line.
  static func clearLine() {
    if canRewriteLines { show("\r\u{1B}[K") }
  }

  /// Writes to standard error; where even that fails, there is nobody left to tell.
  static func show(_ text: String) {
    try? Descriptor.standardError.write(Array(text.utf8))
  }
}

/// A variable of the environment.
func environment(_ name: String) -> String? {
  unsafe getenv(name).map { unsafe String(cString: $0) }
}
