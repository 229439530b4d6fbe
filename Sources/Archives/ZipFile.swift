import CZip

/// A ZIP archive to be written: the same members make the same bytes.
public struct ZipFile: Hashable, Sendable {
  /// A file in the archive.
  public struct Member: Hashable, Sendable {
    /// Its path, folders with slashes.
    public var name: String
    /// What it contains.
    public var bytes: [UInt8]
    /// Whether it is stored as it is, as it would not become smaller: a PNG.
    public var isStored: Bool

    /// A file by its path.
    public init(_ name: String, _ bytes: [UInt8], isStored: Bool = false) {
      self.name = name
      self.bytes = bytes
      self.isStored = isStored
    }

    /// A file of text, in UTF-8.
    public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  /// In the order in which they are written.
  public var members: [Member]

  /// An archive of some members, one at least, no two of one name.
  public init(_ members: [Member]) { self.members = members }

  /// The bytes of the archive. Its members have no date but the first that the format knows.
  public func bytes() throws(ZipFault) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { throw ZipFault(&error) }
    guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(source)
      throw ZipFault(&error)
    }
    // Closing the archive would free what holds its bytes.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    do throws(ZipFault) {
      for member in members { try add(member, to: archive) }
      if zip_close(archive) != 0 { throw ZipFault(zip_get_error(archive)) }
    } catch {
      zip_discard(archive)
      throw error
    }
    return try read(source)
  }

  /// Day, month and year in 16 bits: the first of January 1980.
  private static let firstDay: UInt16 = 1 << 5 | 1

  private func add(_ member: Member, to archive: OpaquePointer) throws(ZipFault) {
    // Freed by the library, once the archive is closed.
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, member.bytes.count), alignment: 1)
    member.bytes.withUnsafeBytes {
      if let start = $0.baseAddress { copy.copyMemory(from: start, byteCount: $0.count) }
    }
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(member.bytes.count), 1) else {
      copy.deallocate()
      throw ZipFault(zip_get_error(archive))
    }
    let index = zip_file_add(archive, member.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    if index < 0 {
      zip_source_free(source)
      throw ZipFault(zip_get_error(archive))
    }
    let method = member.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    guard zip_set_file_compression(archive, zip_uint64_t(index), method, 0) == 0,
      zip_file_set_dostime(archive, zip_uint64_t(index), 0, Self.firstDay, 0) == 0
    else { throw ZipFault(zip_get_error(archive)) }
  }

  private func read(_ source: OpaquePointer) throws(ZipFault) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw ZipFault(zip_source_error(source)) }
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = zip_source_read(source, &piece, zip_uint64_t(piece.count))
      if count < 0 { throw ZipFault(zip_source_error(source)) }
      if count == 0 { return bytes }
      bytes += piece.prefix(Int(count))
    }
  }
}

/// Why an archive can't be written.
public struct ZipFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What libzip says.
  public var description: String

  init(_ error: UnsafeMutablePointer<zip_error_t>) {
    description = String(cString: zip_error_strerror(error))
  }
}
