import Customers
import Glibc
import Screens
import Testing

@testable import clusterwalk

/// Stepping as a process: by lines through a pipe, by keys in a terminal.
@Suite struct StepVerbTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func input(_ lines: String...) throws -> String {
    try Output.write(to: folder("input")) { output throws(Failure) in
      try output.write(lines.map { $0 + "\n" }.joined())
    }
    return folder("input")
  }

  @Test func `by lines it steps, shows and writes pictures, and the end of the input ends it`() throws {
    let lines = try input("next", "back", "last", "see", "k 3", "picture", "picture", "nonsense")
    let result = try Call(
      ["step", "k-means", "--out", folder("made/here"), "--size", "640x360"], input: lines,
      variables: ["TERM=xterm-256color"]
    ).result()
    #expect(result.code == 0 && result.errors == "")
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.output.contains("Picture: k-means, "))
    #expect(result.output.contains("[1]") && result.output.contains("Annual income (k$)"))
    #expect(result.output.contains("synthetic"))
    #expect(result.output.contains("“nonsense” is no command."))
    let names = try FileSystem.names(in: folder("made/here")).filter { $0.hasSuffix(".png") }.sorted()
    #expect(names.count == 2 && names[0].hasPrefix("k-means-step-") && names[0].hasSuffix("-2.png"))
    for name in names { #expect(result.output.contains(name)) }
  }

  @Test(arguments: ["scale", "show", "clusters", "size"])
  func `a wrong option is refused before the customers are looked for`(option: String) throws {
    let result = try clusterwalk("step", "k-means", "--data", folder("missing.csv"), "--\(option)", "?")
    #expect(result.code == 64 && result.errors.contains("--\(option): expected "), "\(result.errors)")
  }

  @Test func `standard input can't be both data and commands`() throws {
    let result = try Call(["step", "gmm", "--data", "-"]).result()
    #expect(result.code == 64 && result.errors.contains("standard input is for commands"))
  }

  @Test(arguments: ["xterm-256color", "dumb"])
  func `in a terminal it shows screens, and gives the terminal back`(term: String) throws {
    let terminal = try #require(PseudoTerminal(columns: 80, rows: 24))
    let call = try Call(
      ["step", "k-means"], input: terminal.path, output: terminal.path, variables: ["TERM=\(term)"])
    #expect(terminal.waits(for: "Seed 1 of 5"))
    #expect(terminal.isCooked == (term == "dumb"))
    terminal.type(term == "dumb" ? "next\n" : "\u{1B}[C")
    #expect(terminal.waits(for: "Seed 2 of 5"))
    if term != "dumb" {
      terminal.resize(columns: 100, rows: 30)
      kill(call.process, SIGWINCH)
      #expect(terminal.waits(for: "\u{1B}[30;1H"))
    }
    terminal.type(term == "dumb" ? "quit\n" : "q")
    #expect(try call.result().code == 0)
    #expect(terminal.isCooked)
    if term != "dumb" {
      #expect(terminal.waits(for: ScreenWriter.end) && terminal.output.hasSuffix(ScreenWriter.end))
    }
    #expect(terminal.output.contains("\u{1B}") == (term != "dumb"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV])
  func `however it ends, the terminal is given back`(signal: Int32) throws {
    let terminal = try #require(PseudoTerminal(columns: 80, rows: 24))
    let call = try Call(
      ["step", "k-means"], input: terminal.path, output: terminal.path,
      variables: ["TERM=screen", "NO_COLOR=1", "SWIFT_BACKTRACE=enable=no"])
    #expect(terminal.waits(for: "Seed 1 of 5"))
    #expect(!terminal.isCooked)
    kill(call.process, signal)
    #expect(try call.result().code == (signal == SIGSEGV ? -signal : 130))
    #expect(terminal.isCooked && terminal.waits(for: ScreenWriter.end))
    #expect(!terminal.output.contains("38;"))
  }
}
