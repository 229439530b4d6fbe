import Synchronization

/// A line on the terminal that says how far the work is. Nothing where there is no terminal.
final class ProgressBar: Sendable {
  private struct State {
    var done = 0
    var shown: Duration?
  }

  private let what: String
  private let total: Int
  private let isVisible: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// `what` names the work and its unit, as in "Drawing frames".
  init(_ what: String, total: Int, console: Console) {
    self.what = what
    self.total = total
    isVisible = Terminal.canRewriteLines && !console.isQuiet
  }

  /// Counts finished work. May be called from any thread.
  func advance(by count: Int = 1) { update { $0 + count } }

  /// Says how much of the work is finished by now. May be called from any thread.
  func reach(_ done: Int) { update { max($0, done) } }

  private func update(_ change: (Int) -> Int) {
    state.withLock { state in
      state.done = change(state.done)
      let elapsed = start.duration(to: .now)
      if let shown = state.shown, elapsed - shown < .milliseconds(100) { return }
      state.shown = elapsed
      if isVisible { draw(Progress(done: state.done, total: total, elapsed: elapsed)) }
    }
  }

  /// Takes the line away.
  func finish() {
    state.withLock { state in
      if state.shown != nil && isVisible { Terminal.clearLine() }
      state.shown = nil
    }
  }

  private func draw(_ progress: Progress) {
    Terminal.show("\r" + progress.line(what, columns: Terminal.columns - 1) + "\u{1B}[K")
  }
}
