import Characters
import Glibc
import Screens

/// Shows a player in the terminal until it wants to quit, or nobody is there any more.
struct ScreenLoop<Shown: Player>: ~Copyable {
  private var viewer: Viewer<Shown>
  private let writer: ScreenWriter
  private let terminal: RawTerminal
  /// Does what the player asks for, and says how it went.
  private let perform: (Request, Shown) -> String
  private var decoder = KeyDecoder()
  /// What the terminal shows.
  private var shown = CharacterGrid(columns: 0, rows: 0)

  /// `nil` where there is no terminal.
  init?(
    _ player: Shown, writer: ScreenWriter, colors: ScreenLayout.Colors,
    perform: @escaping (Request, Shown) -> String
  ) {
    guard let terminal = RawTerminal() else { return nil }
    let size = terminal.size
    viewer = Viewer(player, columns: size.columns, rows: size.rows, colors: colors)
    self.terminal = terminal
    self.writer = writer
    self.perform = perform
  }

  consuming func run() {
    while true {
      draw()
      let keys: [Key]
      switch wait() {
      case .input(let bytes): keys = decoder.keys(from: bytes)
      case .silence: keys = decoder.timeOut()
      case .signals(let signals):
        heed(signals)
        continue
      case .nobody: return
      }
      for key in keys where !press(key) { return }
    }
  }

  /// Whether the player wants to go on.
  private mutating func press(_ key: Key) -> Bool {
    if key == .redraw { shown = CharacterGrid(columns: 0, rows: 0) }
    let request = viewer.press(key)
    if request == .quit { return false }
    if request != .nothing { viewer.player.hear(perform(request, viewer.player)) }
    return true
  }

  private mutating func draw() {
    let grid = viewer.layout.grid
    terminal.show(writer.change(from: shown, to: grid))
    shown = grid
  }

  private mutating func heed(_ signals: [Int32]) {
    if signals.contains(SIGTSTP) {
      terminal.stop()
    } else if signals.contains(SIGCONT) {
      terminal.enter()
    }
    let size = terminal.size
    viewer.resize(columns: size.columns, rows: size.rows)
    shown = CharacterGrid(columns: 0, rows: 0)
  }

  // MARK: Waiting

  private enum Event {
    case input([UInt8])
    case signals([Int32])
    /// Nothing has followed for as long as the bytes of one key take.
    case silence
    case nobody
  }

  /// How long the bytes of one key may be apart, in milliseconds.
  private static var patience: Int32 { 25 }

  private func wait() -> Event {
    let signals = SignalPipe.shared
    var waited = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.reading, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let count = unsafe poll(&waited, nfds_t(waited.count), decoder.isWaiting ? Self.patience : -1)
      if count == 0 { return .silence }
      if count < 0 {
        if errno == EINTR { continue }
        return .nobody
      }
      if waited[1].revents != 0 { return .signals(signals.signals()) }
      guard let bytes = try? Descriptor.standardInput.read(4096), !bytes.isEmpty else { return .nobody }
      return .input(bytes)
    }
  }
}
