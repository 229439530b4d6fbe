import Archives
import Testing

@Suite struct ZipFileTests {
  @Test func `members come back as they were, in their order`() throws {
    let members = [
      ZipFile.Member("a.txt", "hello"), ZipFile.Member("folder/ö.bin", [0, 1, 2, 255], isStored: true),
      ZipFile.Member("empty", [UInt8]()),
      ZipFile.Member("long", [UInt8](repeating: 7, count: 3_000_000)),
    ]
    let bytes = try ZipFile(members).bytes()
    #expect(bytes.count < 10_000)
    #expect(try ZipFile(members).bytes() == bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    let places = try members.map { try #require(text.range(of: $0.name)).lowerBound }
    #expect(places == places.sorted())
  }
}
