import Glibc

/// The three streams that a process begins with, where whoever started it has closed some.
enum StandardStreams {
  /// Puts the null device into the place of each that is closed, so that no file that is opened later is
  /// taken for it. It is opened the wrong way around: to read from it or to write to it fails, as it would if
  /// it were closed.
  static func fillGaps() {
    for (number, way) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(number, F_GETFD) < 0 {
      // The lowest number that is free is given out, and those below are taken.
      _ = unsafe open("/dev/null", way)
    }
  }
}
