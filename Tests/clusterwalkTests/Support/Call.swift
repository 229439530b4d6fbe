import Glibc

@testable import clusterwalk

/// A call of the built program, as a process of its own.
struct Call {
  let process: pid_t
  private let folder: TemporaryFolder

  struct Result: Equatable {
    /// The exit code, or minus the number of the signal that ended it.
    let code: Int32
    let output: String
    let errors: String
  }

  /// The program beside the bundle that holds the tests.
  static let program = FileSystem.parent(of: FileSystem.resolved("/proc/self/exe")) + "/clusterwalk"

  /// Starts it. `output` and `errors` are where its streams go, if not into the result; without `input`,
  /// its standard input is empty.
  init(
    _ words: [String], program: String = Call.program, input: String = "/dev/null", output: String? = nil,
    errors: String? = nil, variables: [String] = []
  ) throws {
    folder = try TemporaryFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output ?? folder("out"), O_WRONLY | O_CREAT, 0o666)
    posix_spawn_file_actions_addopen(&actions, 2, errors ?? folder("err"), O_WRONLY | O_CREAT, 0o666)
    // The threads that run tests see no signals; the program has to.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var arguments: [UnsafeMutablePointer<CChar>?] = ([program] + words).map { strdup($0) } + [nil]
    let shared = ["PATH=/usr/bin:/bin", "CLUSTERWALK=\(Call.program)"]
    var environment: [UnsafeMutablePointer<CChar>?] = (shared + variables).map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, program, &actions, &attributes, &arguments, &environment)
    if error != 0 { throw SystemError(error) }
    self.process = process
  }

  /// Waits for its end.
  func result() throws -> Result {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7f
    return Result(
      code: signal == 0 ? (status >> 8) & 0xff : -signal,
      output: FileSystem.kind(of: folder("out")) == nil ? "" : try folder.read("out"),
      errors: FileSystem.kind(of: folder("err")) == nil ? "" : try folder.read("err"))
  }
}

/// Calls the program and waits for it.
func clusterwalk(_ words: String..., input: String = "/dev/null", output: String? = nil) throws -> Call.Result
{
  try Call(words, input: input, output: output).result()
}

/// Runs a script in which the program is "$CLUSTERWALK".
func shell(_ script: String, variables: [String] = []) throws -> Call.Result {
  try Call(["-c", script], program: "/bin/sh", variables: variables).result()
}

/// Waits until something holds, half a minute at the most. An error counts as not yet.
func wait(until holds: () throws -> Bool) throws {
  for _ in 0..<6000 {
    if (try? holds()) == true { return }
    usleep(5000)
  }
  throw SystemError(ETIMEDOUT)
}
