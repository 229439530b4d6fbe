import Archives
import CZip
import Testing

@Suite struct ZipFileTests {
  @Test func `members come back as they were, in their order, and with the same bytes every time`() throws {
    let members = [
      ZipFile.Member("a.txt", "hello"), ZipFile.Member("folder/ö.bin", [0, 1, 2, 255], isStored: true),
      ZipFile.Member("empty", [UInt8]()),
      ZipFile.Member("long", [UInt8](repeating: 7, count: 3_000_000)),
    ]
    let bytes = try ZipFile(members).bytes()
    #expect(bytes.count < 10_000)
    #expect(try ZipFile(members).bytes() == bytes)
    #expect(Self.members(of: bytes) == members.map { Read(name: $0.name, bytes: $0.bytes) })
  }

  private struct Read: Equatable {
    var name: String
    var bytes: [UInt8]
  }

  /// What libzip finds in an archive.
  private static func members(of bytes: [UInt8]) -> [Read] {
    bytes.withUnsafeBytes { buffer in
      var error = zip_error_t()
      guard
        let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error),
        let archive = zip_open_from_source(source, ZIP_RDONLY, &error)
      else { return [] }
      defer { zip_discard(archive) }
      return (0..<zip_uint64_t(zip_get_num_entries(archive, 0))).compactMap { index in
        guard let file = zip_fopen_index(archive, index, 0), let name = zip_get_name(archive, index, 0)
        else { return nil }
        defer { zip_fclose(file) }
        var room = [UInt8](repeating: 0, count: 4_000_000)
        let count = zip_fread(file, &room, zip_uint64_t(room.count))
        return Read(name: String(cString: name), bytes: Array(room.prefix(Int(max(0, count)))))
      }
    }
  }
}
