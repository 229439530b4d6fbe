import Glibc
import Testing

@testable import clusterwalk

/// Standard streams that whoever starts the program has closed.
@Suite struct StandardStreamsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [">&-", "2>&-", "<&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func `no output is taken for a closed stream`(closed: String) throws {
    let whole = try shell("cd \(folder.path) && $CLUSTERWALK data ties --out whole.csv")
    #expect(whole.code == 0)
    let result = try shell("cd \(folder.path) && $CLUSTERWALK data ties --out ties.csv \(closed)")
    // What was done can't be told where standard output is closed, and the file is there all the same.
    #expect(result.code == (closed.contains(" >&-") || closed.hasPrefix(">&-") ? 74 : 0))
    #expect(try folder.read("ties.csv") == folder.read("whole.csv"))
  }

  @Test(arguments: ["--help", "explore --data c.csv", "verify t.jsonl", "trace k-means"])
  func `a result that nobody can be given is an error of output`(call: String) throws {
    try folder.write("id,x\na,1\nb,2\n", to: "c.csv")
    _ = try shell("cd \(folder.path) && $CLUSTERWALK trace hierarchical --out t.jsonl")
    let result = try shell("cd \(folder.path) && $CLUSTERWALK \(call) >&-")
    #expect(result.code == 74 && result.errors.contains("standard output: it is closed"))
  }

  @Test func `a closed standard input is an error of input`() throws {
    let result = try shell("cd \(folder.path) && $CLUSTERWALK verify - <&-")
    #expect(result.code == 74 && result.errors.contains("standard input: it is closed"))
  }
}
