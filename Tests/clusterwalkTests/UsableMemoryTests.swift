import Testing

@testable import clusterwalk

@Suite struct UsableMemoryTests {
  @Test func `there is memory, less than all addresses`() {
    #expect(UsableMemory.bytes > 1 << 20)
    #expect(UsableMemory.bytes < Int.max)
  }

  @Test func `a limit on addresses is kept, and what does not fit is refused`() throws {
    let folder = try TemporaryFolder()
    let result = try shell(
      """
      cd \(folder("")) && "$CLUSTERWALK" data mall --customers 20000 --out many.csv --quiet \
      && ulimit -v 1000000 \
      && "$CLUSTERWALK" trace hierarchical --linkage average --data many.csv --out t.jsonl
      """)
    #expect(result.code == 65, "\(result.errors)")
    #expect(result.errors.contains("GB may be used"), "\(result.errors)")
  }
}
