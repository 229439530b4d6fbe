import Testing

@testable import clusterwalk

@Suite struct CreationDateTests {
  @Test func `a document has the date that was asked for, or none`() throws {
    #expect(try creationDate(nil) == nil)
    #expect(try creationDate("") == nil)
    #expect(try creationDate("0") == "1970-01-01T00:00:00Z")
    #expect(try creationDate("1769851800") == "2026-01-31T09:30:00Z")
    for text in ["tomorrow", "-1", "1.5", "99999999999999"] {
      let failure = #expect(throws: Failure.self) { try creationDate(text) }
      #expect(failure?.exitCode == .wrongUsage)
    }
  }
}
