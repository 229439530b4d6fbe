import Testing

@testable import clusterwalk

@Suite struct AssetFolderTests {
  private func located(home: String?, program: String, in folders: Set<String>) throws(Failure) -> String {
    try AssetFolder.located(home: home, program: program) { folders.contains($0) }
  }

  @Test func `a folder that was named comes first and has to be right`() throws {
    #expect(
      try located(home: "/h", program: "/a/bin/clusterwalk", in: ["/h", "/a/share/clusterwalk"]) == "/h")
    #expect(throws: Failure.self) {
      try located(home: "/h", program: "/a/bin/clusterwalk", in: ["/a/share/clusterwalk"])
    }
  }

  @Test func `then what was installed, then the source tree`() throws {
    let build = "/src/.build/x86_64/debug/clusterwalk"
    #expect(
      try located(home: nil, program: "/a/bin/clusterwalk", in: ["/a/share/clusterwalk", "/a"])
        == "/a/share/clusterwalk")
    #expect(try located(home: "", program: build, in: ["/src"]) == "/src")
    let failure = #expect(throws: Failure.self) { try located(home: nil, program: build, in: []) }
    #expect(failure?.exitCode == .noInput)
  }
}
