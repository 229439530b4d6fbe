import Words

extension Position {
  /// The place of a byte of a file, told by its index. LF, CRLF and CR each end a line; a byte-order mark is no character.
  init(ofByte offset: Int, in bytes: ArraySlice<UInt8>) {
    var line = 1
    var start = bytes.startIndex + (bytes.starts(with: Byte.byteOrderMark) ? Byte.byteOrderMark.count : 0)
    var index = start
    while index < offset {
      let byte = bytes[index]
      index += 1
      guard Byte.endsLine(byte) else { continue }
      if byte == Byte.carriageReturn && index < bytes.endIndex && bytes[index] == Byte.lineFeed { index += 1 }
      if index <= offset { (line, start) = (line + 1, index) }
    }
    let before = bytes[start..<max(start, offset)]
    self.init(line: line, column: String(decoding: before, as: UTF8.self).count + 1)
  }
}
