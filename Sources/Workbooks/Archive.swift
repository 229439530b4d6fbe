import CZip
import Words

/// A ZIP archive in memory, whose members are read piece by piece.
final class Archive {
  private let archive: OpaquePointer
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let limits: WorkbookLimits

  init(_ contents: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
    self.limits = limits
    bytes = .allocate(capacity: max(1, contents.count))
    _ = bytes.initialize(from: contents)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(contents.count), 0, &error)
    guard let source else {
      bytes.deallocate()
      throw .damaged("list", "it can't be read")
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      bytes.deallocate()
      throw WorkbookFault(
        "this is no whole workbook: \(String(cString: zip_error_strerror(&error)))",
        "open it in a spreadsheet program and save it again")
    }
    self.archive = archive
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  func holds(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

  /// Hands on the bytes of a member, unpacked, in pieces.
  func read(_ name: String, _ take: (UnsafeRawBufferPointer) throws(WorkbookFault) -> Void)
    throws(WorkbookFault)
  {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat(archive, name, 0, &status) == 0 else { throw .damaged(name, "it is missing") }
    try check(name, size: Int(clamping: status.size))
    if status.encryption_method != UInt16(ZIP_EM_NONE) {
      throw WorkbookFault("it is protected by a password", "save it without one")
    }
    guard let file = zip_fopen(archive, name, 0) else { throw .damaged(name, reason) }
    defer { zip_fclose(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { piece.deallocate() }
    var total = 0
    while true {
      let count = zip_fread(file, piece.baseAddress, zip_uint64_t(piece.count))
      if count < 0 { throw .damaged(name, String(cString: zip_file_strerror(file))) }
      if count == 0 { return }
      total += Int(count)
      try check(name, size: total)
      try take(UnsafeRawBufferPointer(rebasing: piece[..<Int(count)]))
    }
  }

  /// Refuses a part that unpacks to too much, whatever the archive says of its size.
  private func check(_ name: String, size: Int) throws(WorkbookFault) {
    guard size > limits.partBytes else { return }
    throw WorkbookFault(
      """
      its part \(name) unpacks to more than \(NumberText.count(limits.partBytes, "byte")), the most that \
      is read of one
      """, "save the sheet as CSV and take that file")
  }

  private var reason: String { String(cString: zip_error_strerror(zip_get_error(archive))) }
}
