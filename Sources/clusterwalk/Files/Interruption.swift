import Dispatch
import Glibc

/// What happens when the user or the system stops the program: unfinished results are taken away.
enum Interruption {
  /// Has the signals that ask a program to end wait for a thread of their own, which may do anything.
  ///
  /// To be called before any other thread is there, since threads inherit which signals they don't see.
  static func watch(_ unfinished: Unfinished = .ofProcess) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    // A signal that was ignored from the start (nohup, a background job) stays ignored.
    for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) { unsafe sigaddset(&signals, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    DispatchQueue(label: "interruption").async { [signals] in
      var signals = signals
      var received: Int32 = 0
      while unsafe sigwait(&signals, &received) != 0 {}
      unfinished.abandonAll {
        RawTerminal.restore()
        Terminal.clearLine()
        _exit(ExitCode.interrupted.rawValue)
      }
    }
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
    // Functions can't be compared, so their addresses are.
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
