import Glibc
import Screens
import Synchronization

/// The terminal while it shows screens: every key arrives at once and unseen, on a screen of its own.
///
/// The terminal is as it was again when the value goes out of scope, when the program is interrupted
/// (`restore`), stopped, or crashes.
struct RawTerminal: ~Copyable {
  /// Takes over the terminal; `nil` where standard input and output are none.
  init?() {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
    guard unsafe tcgetattr(STDIN_FILENO, Self.original) == 0 else { return nil }
    Self.watchSignals()
    enter()
  }

  deinit {
    Self.restore()
    // What came while the program ended was meant for the screens.
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  /// Keys come one by one and are not shown; Control and C still interrupts, Control and Z still stops.
  func enter() {
    var state = unsafe Self.original.pointee
    state.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | INPCK | ISTRIP | IXON)
    state.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN)
    state.c_cflag |= tcflag_t(CS8)
    unsafe withUnsafeMutableBytes(of: &state.c_cc) { characters in
      unsafe characters[Int(VMIN)] = 1
      unsafe characters[Int(VTIME)] = 0
    }
    Self.isTaken.store(true, ordering: .sequentiallyConsistent)
    unsafe tcsetattr(STDIN_FILENO, TCSANOW, &state)
    show(ScreenWriter.begin)
  }

  /// Sends text and control sequences. A terminal that is gone will say so when it is read from.
  func show(_ text: String) {
    guard Self.isTaken.load(ordering: .sequentiallyConsistent), !text.isEmpty else { return }
    try? Descriptor.standardOutput.write(Array(text.utf8))
  }

  /// Gives the terminal back and stops, as Control and Z asks; takes it again when the program goes on.
  func stop() {
    Self.restore()
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    signal(SIGTSTP, noteSignal)
    enter()
  }

  /// Columns and rows.
  var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}

extension RawTerminal {
  /// The state to go back to. It lives as long as the program, so that a crash can find it.
  private nonisolated(unsafe) static let original = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  private static let isTaken = Atomic(false)
  private nonisolated(unsafe) static let ending = {
    let bytes = Array(ScreenWriter.end.utf8)
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe memory.initialize(from: bytes)
    return unsafe memory
  }()

  /// Makes the terminal what it was, once. May be called from a signal's handler: it allocates nothing.
  static func restore() {
    guard isTaken.exchange(false, ordering: .sequentiallyConsistent) else { return }
    _ = unsafe Glibc.write(STDOUT_FILENO, ending.baseAddress, ending.count)
    unsafe tcsetattr(STDIN_FILENO, TCSANOW, original)
  }

  private static func watchSignals() {
    _ = unsafe ending.count
    _ = SignalPipe.shared
    for number in [SIGWINCH, SIGTSTP, SIGCONT] { signal(number, noteSignal) }
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT] {
      signal(number) { number in
        RawTerminal.restore()
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }
}

/// Puts a signal's number where the loop finds it.
private func noteSignal(_ number: Int32) {
  let error = errno
  var byte = UInt8(truncatingIfNeeded: number)
  _ = unsafe write(SignalPipe.shared.writing, &byte, 1)
  errno = error
}

/// Carries signals to a loop that waits for input.
struct SignalPipe: Sendable {
  let reading: Int32
  let writing: Int32

  static let shared = SignalPipe()

  private init() {
    var ends: [Int32] = [-1, -1]
    unsafe pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (reading, writing) = (ends[0], ends[1])
  }

  /// The signals that have come since the last call.
  func signals() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = unsafe read(reading, &bytes, bytes.count)
    return bytes.prefix(max(0, count)).map { Int32($0) }
  }
}
