import Glibc
import Runs
import Testing
import Words

@testable import clusterwalk

/// The program as a process: what it writes where, and how it ends.
@Suite struct ProgramTests {
  /// What a verb can work on, in words.
  private static func names(_ verb: Verb) -> String { oneOf(verb.target.subjects.map(\.name)) }

  @Test func `without a verb it says in short what there is`() throws {
    let result = try clusterwalk()
    #expect(result.code == 64)
    #expect(result.output == "")
    #expect(result.errors.contains("see clusterwalk --help"))
  }

  @Test func `help and version go to standard output`() throws {
    for words in [["--help"], ["-h"], ["frames", "--help"], ["trace", "k-means", "-h"], ["--version"]] {
      let result = try Call(words).result()
      #expect(result.code == 0)
      #expect(result.errors == "")
      #expect(!result.output.isEmpty)
    }
    #expect(try clusterwalk("--version").output == "clusterwalk \(programVersion)\n")
  }

  @Test(arguments: [
    ("frmaes", "clusterwalk: error: there is no verb 'frmaes'; did you mean 'frames'?", ""),
    ("xyz", "clusterwalk: error: there is no verb 'xyz'", ""),
    ("--quiet trace", "clusterwalk: error: the verb comes first, as in: clusterwalk VERB --quiet", ""),
    (
      "frames",
      "clusterwalk frames: error: SCENE is missing; it may be \(Self.names(.frames(Algorithm.all)))",
      " frames"
    ),
    (
      "frames kmeans --out x",
      "clusterwalk frames: error: there is no SCENE 'kmeans'; did you mean 'k-means'?",
      " frames"
    ),
    (
      "handout xyz",
      "clusterwalk handout: error: there is no KIND 'xyz'; it may be \(Self.names(.handout(Algorithm.all)))",
      " handout"
    ),
    ("data mall", "clusterwalk data: error: --out FILE is required", " data"),
    (
      "trace k-means --clusters abc",
      "clusterwalk trace: error: --clusters: expected a whole number from 1 to 10000, found 'abc'", " trace"
    ),
    (
      "frames k-means --out x --cluster 3",
      "clusterwalk frames: error: there is no option --cluster; did you mean '--clusters'?", " frames"
    ),
    ("verify", "clusterwalk verify: error: FILE is missing", " verify"),
  ])
  func `a wrong call says what is wrong and where help is`(call: String, error: String, verb: String) throws {
    let result = try Call(call.split(separator: " ").map(String.init)).result()
    #expect(result.code == 64)
    #expect(result.output == "")
    #expect(result.errors == "\(error)\nsee clusterwalk\(verb) --help\n")
  }

  @Test func `an input that can't be read ends with 66`() throws {
    let missing = try clusterwalk("trace", "k-means", "--data", "no\u{1B}such.csv")
    #expect(missing.code == 66)
    #expect(
      missing.errors == "clusterwalk trace: error: no\u{FFFD}such.csv: there is no such file or folder\n")
    let folder = try clusterwalk("verify", "/")
    #expect(folder.code == 66)
    #expect(folder.errors == "clusterwalk verify: error: /: it is a folder\n")
    let home = try shell("\(EnvironmentVariable.home)=/nowhere \"$CLUSTERWALK\" trace k-means")
    #expect(home.code == 66)
  }

  @Test func `an output that can't be made ends with 73, one that breaks with 74`() throws {
    #expect(try clusterwalk("data", "mall", "--out", "/no/such/folder/mall.csv").code == 73)
    #expect(try clusterwalk("data", "mall", "--out", "/").code == 73)
    let full = try clusterwalk("--help", output: "/dev/full")
    #expect(full.code == 74)
    #expect(full.errors == "clusterwalk: error: standard output: no space left on the disk\n")
    #expect(try shell(#""$CLUSTERWALK" --help >&-"#).code == 74)
  }

  @Test func `a reader that has seen enough gets no complaint`() throws {
    let result = try shell(#"for i in 1 2 3 4 5 6 7 8; do "$CLUSTERWALK" frames --help | true; done"#)
    #expect(result.errors == "")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends it with 130`(signal: Int32) throws {
    let folder = try TemporaryFolder()
    mkfifo(folder("pipe"), 0o600)
    // Open here for both, so that the program can open its end, and then waits for bytes.
    let pipe = try Descriptor(opening: folder("pipe"), O_RDWR)
    let call = try Call(["verify", "-"], input: folder("pipe"))
    try wait { try Self.watches(signal, call.process) }
    kill(call.process, signal)
    #expect(try call.result() == Call.Result(code: 130, output: "", errors: ""))
    try pipe.close()
  }

  /// Whether a process has a signal wait, as the system tells.
  private static func watches(_ signal: Int32, _ process: pid_t) throws -> Bool {
    let status = String(decoding: try InputFile.read("/proc/\(process)/status").bytes, as: UTF8.self)
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("SigBlk:") }),
      let mask = UInt64(line.dropFirst(7).filter { !$0.isWhitespace }, radix: 16)
    else { return false }
    return mask >> UInt64(signal - 1) & 1 == 1
  }

  @Test func `only a terminal sees progress, and no trace of it stays`() throws {
    let folder = try TemporaryFolder()
    func shown(_ term: String, _ more: String...) throws -> String {
      let terminal = try Descriptor(opening: "/dev/ptmx", O_RDWR | O_NOCTTY)
      var (number, locked): (Int32, Int32) = (0, 0)
      // TIOCGPTN and TIOCSPTLCK, which Swift can't import: the number of its other end, and unlocking it.
      try checked(ioctl(terminal.number, 0x8004_5430, &number))
      try checked(ioctl(terminal.number, 0x4004_5431, &locked))
      let path = "/dev/pts/\(number)"
      let other = try Descriptor(opening: path, O_RDWR | O_NOCTTY)
      let words = ["frames", "k-means", "--pace", "stills", "--size", "640x360", "--out", folder("f")]
      let call = try Call(words + more, errors: path, variables: ["TERM=\(term)"])
      #expect(try call.result().code == 0)
      try other.write([UInt8(ascii: "\n")])
      var seen: [UInt8] = []
      while seen.last != UInt8(ascii: "\n") { seen += try terminal.read(1 << 16) }
      return String(decoding: seen, as: UTF8.self)
    }
    let progress = try shown("xterm")
    #expect(progress.hasPrefix("\rDrawing frames  [") && progress.hasSuffix("\r\u{1B}[K\r\n"))
    #expect(try shown("dumb") == "\r\n")
    #expect(try shown("xterm", "--quiet") == "\r\n")
  }

  @Test func `a signal that was ignored from the start stays ignored`() throws {
    let folder = try TemporaryFolder()
    let result = try shell(
      #"""
      trap "" HUP
      mkfifo "$DIR/pipe"
      "$CLUSTERWALK" verify - < "$DIR/pipe" 2> /dev/null &
      exec 3> "$DIR/pipe"
      sleep 0.2
      kill -HUP $!
      sleep 0.1
      kill -0 $! && echo lives
      exec 3>&-
      wait $!
      """#, variables: ["DIR=\(folder.path)"])
    #expect(result.output == "lives\n")
  }
}
