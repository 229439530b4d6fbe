/// Lines from standard input, one at a time.
struct LineReader {
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// A longer line is taken in pieces.
  private static let limit = 1 << 16

  /// The next line without its end; nil at the end of the input.
  mutating func next() throws(Failure) -> String? {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[..<end]
        buffer.removeSubrange(...end)
        return Self.text(line)
      }
      if isAtEnd || buffer.count >= Self.limit {
        defer { buffer = [] }
        return buffer.isEmpty ? nil : Self.text(buffer[...])
      }
      do throws(SystemError) {
        let more = try Descriptor.standardInput.read(4096)
        if more.isEmpty { isAtEnd = true }
        buffer += more
      } catch {
        throw .inputOutput(path: "standard input", reason: error.words)
      }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}
