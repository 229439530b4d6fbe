/// The elements of a Matroska stream (RFC 9559), which carries pictures as they are, each with its time, and
/// words and chapters beside them. Written from the start to the end, so that it can go through a pipe.
struct MatroskaElement {
  /// The identifier, whose length is part of it.
  let identifier: UInt32
  let contents: [UInt8]

  init(_ identifier: UInt32, _ contents: [UInt8]) {
    self.identifier = identifier
    self.contents = contents
  }

  init(_ identifier: UInt32, _ text: String) { self.init(identifier, Array(text.utf8)) }

  /// A whole number, in the fewest bytes.
  init(_ identifier: UInt32, _ number: UInt64) {
    self.init(identifier, bigEndian(number, most: 8))
  }

  init(_ identifier: UInt32, _ elements: [MatroskaElement]) {
    self.init(identifier, elements.flatMap { $0.bytes })
  }

  var bytes: [UInt8] { Self.head(identifier, count: contents.count) + contents }

  /// What stands before contents of so many bytes; nil for those that end with the stream.
  static func head(_ identifier: UInt32, count: Int?) -> [UInt8] {
    // Eight bytes, the first bit of which says so; all bits set stand for a length that is not known.
    let length = count.map { UInt64($0) | 1 << 56 } ?? 0x01FF_FFFF_FFFF_FFFF
    return bigEndian(UInt64(identifier), most: 4) + bigEndian(length, most: 8)
  }
}

/// The bytes of a number, the highest first, without zeros at the start; one at least.
private func bigEndian(_ number: UInt64, most: Int) -> [UInt8] {
  let bytes = (0..<most).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
  return Array(bytes.dropFirst(min(most - 1, bytes.prefix { $0 == 0 }.count)))
}
