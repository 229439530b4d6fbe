/// A place in a file as an editor shows it: lines and characters of the line, both counted from 1.
public struct Position: Hashable, Sendable, Comparable {
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int

  /// A place; both numbers are counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// In the order of the file.
  public static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

extension Position {
  /// The place of a byte of a file, told by its index: it is looked for from the beginning, when there is
  /// something to say about it. LF, CRLF and CR each end a line; a byte-order mark is no character.
  public init(ofByte offset: Int, in bytes: ArraySlice<UInt8>) {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    line = 1
    var start = bytes.startIndex + (bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0)
    var index = start
    while index < offset {
      let byte = bytes[index]
      index += 1
      guard byte == lineFeed || byte == carriageReturn else { continue }
      if byte == carriageReturn && index < bytes.endIndex && bytes[index] == lineFeed { index += 1 }
      if index <= offset { (line, start) = (line + 1, index) }
    }
    column = String(decoding: bytes[start..<max(start, offset)], as: UTF8.self).count + 1
  }
}

/// What some programs write before a text to say that it is in UTF-8.
public let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
