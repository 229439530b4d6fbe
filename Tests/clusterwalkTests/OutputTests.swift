import Glibc
import Testing

@testable import clusterwalk

@Suite struct OutputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to name: String) throws(Failure) {
    try Output.write(to: folder(name), unfinished: Unfinished()) { output throws(Failure) in
      try output.write(text)
    }
  }

  @Test func `a file is there with all its bytes, and nothing else is`() throws {
    let text = String(repeating: "0123456789\n", count: 20_000)
    try write(text, to: "a")
    #expect(try folder.read("a") == text)
    #expect(try folder.names == ["a"])
  }

  @Test func `until the end the earlier file is as it was`() throws {
    try write("earlier", to: "a")
    try Output.write(to: folder("a"), unfinished: Unfinished()) { output throws(Failure) in
      try output.write(String(repeating: "x", count: 1 << 20))
      #expect((try? folder.read("a")) == "earlier")
    }
    #expect(try folder.read("a").count == 1 << 20)
  }

  @Test func `a failure leaves what was there`() throws {
    try write("earlier", to: "a")
    for name in ["a", "b"] {
      #expect(throws: Failure.bug("on the way")) {
        try Output.write(to: folder(name), unfinished: Unfinished()) { output throws(Failure) in
          try output.write("half")
          throw .bug("on the way")
        }
      }
    }
    #expect(try folder.read("a") == "earlier")
    #expect(try folder.names == ["a"])
  }

  @Test func `an interruption leaves what was there`() throws {
    try write("earlier", to: "a")
    let unfinished = Unfinished()
    let outcome = Result {
      try Output.write(to: folder("a"), unfinished: unfinished) { output throws(Failure) in
        try output.write("half")
        unfinished.abandonAll {}
      }
    }
    #expect(throws: Failure.self) { try outcome.get() }
    #expect(try folder.read("a") == "earlier")
    #expect(try folder.names == ["a"])
  }

  @Test func `a link stays a link, and a file keeps who may read it`() throws {
    try write("earlier", to: "a")
    try FileSystem.setMode(0o640, of: folder("a"))
    symlink("a", folder("link"))
    try write("later", to: "link")
    #expect(FileSystem.isLink(folder("link")))
    #expect(try folder.read("a") == "later")
    #expect(FileSystem.mode(of: folder("a")) == 0o640)
  }

  @Test func `what can't be written to says why`() throws {
    let missing = folder("missing")
    #expect(
      throws: Failure.cannotCreate(
        path: "\(missing)/a", reason: "there is no folder \(missing); make it first")
    ) {
      try write("x", to: "missing/a")
    }
    #expect(throws: Failure.cannotCreate(path: folder.path + "/", reason: "it is a folder")) {
      try write("x", to: "")
    }
    #expect(throws: Failure.inputOutput(path: "/dev/full", reason: "no space left on the disk")) {
      try Output.write(to: "/dev/full") { output throws(Failure) in try output.write("x") }
    }
    #expect(FileSystem.kind(of: "/dev/full") == .special)
  }
}
