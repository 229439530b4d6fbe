import Glibc
import Testing

@testable import clusterwalk

/// What calls that were killed have left beside their outputs.
@Suite struct LeftoversTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write() throws {
    try Output.write(to: folder("a"), unfinished: Unfinished()) { output throws(Failure) in
      try output.write("a")
    }
  }

  /// The number of a process that was, and is no more.
  private static func goneProcess() throws -> pid_t {
    let call = try Call(["--version"])
    _ = try call.result()
    return call.process
  }

  @Test func `what a killed call has left goes with the next output`() throws {
    let gone = try Self.goneProcess()
    try folder.write("half", to: ".clusterwalk-partial-\(gone)-1")
    try write()
    #expect(try folder.names == ["a"])
  }

  @Test func `what may be somebody's stays`() throws {
    let gone = try Self.goneProcess()
    let names = [
      ".clusterwalk-partial-\(getpid())-9", ".clusterwalk-partial-\(gone)", ".clusterwalk-partial-\(gone)-x",
      ".clusterwalk-partial-\(gone)-1-2", ".clusterwalk-partial--1", ".clusterwalk-partial",
    ]
    for name in names { try folder.write("mine", to: name) }
    let link = ".clusterwalk-partial-\(gone)-7"
    symlink("a", folder(link))
    let locked = ".clusterwalk-partial-\(gone)-8"
    let file = try Descriptor(opening: folder(locked), O_WRONLY | O_CREAT)
    #expect(try file.lock())
    try write()
    #expect(try Set(folder.names) == Set(names + [link, locked, "a"]))
    try file.close()
  }

  @Test func `a call that is killed leaves something, and the next one clears it`() throws {
    let call = try Call(["data", "mall", "--customers", "100000000", "--out", folder("mall.csv")])
    try wait { try folder.names.contains { $0.hasPrefix(".clusterwalk-partial-") } }
    kill(call.process, SIGKILL)
    #expect(try call.result().code == -SIGKILL)
    #expect(try folder.names.contains { $0.hasPrefix(".clusterwalk-partial-") })
    try write()
    #expect(try folder.names == ["a"])
  }
}
