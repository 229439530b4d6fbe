import Numerics
import Screens
import Testing

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// What a terminal may send, and the keys that are meant.
private let pieces: [(bytes: [UInt8], keys: [Key])] = [
  (bytes("a"), [.character("a")]), (bytes("é"), [.character("é")]), (bytes("語"), [.character("語")]),
  (bytes("🙂"), [.character("🙂")]), (bytes(" "), [.character(" ")]), ([0x0D], [.enter]),
  ([0x7F], [.backspace]),
  ([0x09], [.tab]), ([0x0C], [.redraw]), ([0x04], [.endOfInput]), (bytes("\u{1B}[A"), [.up]),
  (bytes("\u{1B}OB"), [.down]), (bytes("\u{1B}[1;5C"), [.right]), (bytes("\u{1B}[D"), [.left]),
  (bytes("\u{1B}[H"), [.home]), (bytes("\u{1B}[4~"), [.end]), (bytes("\u{1B}[5~"), [.pageUp]),
  (bytes("\u{1B}[6~"), [.pageDown]), (bytes("\u{1B}[3~"), [.delete]),
  // Function keys, a report of the mouse, the color of the ground, a report of the terminal's kind.
  (bytes("\u{1B}[15~"), []), (bytes("\u{1B}[[A"), []), (bytes("\u{1B}[<0;12;7M"), [.enter]),
  (bytes("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\"), []), (bytes("\u{1B}]0;title\u{7}"), []),
  (bytes("\u{1B}P>|xterm(1)\u{1B}\\"), []), (bytes("\u{1B}[?62;22c"), []),
  // What is pasted is not typed; bytes that are no text, and controls of eight bits, are nothing.
  (bytes("\u{1B}[200~q\u{1B}[A\r\u{1B}[201~"), []), ([0xFF], []), ([0xC3, 0x28], [.character("(")]),
  (bytes("\u{9B}"), []),
  ([0x03], []), ([0x00], []),
]

@Suite struct KeyDecoderLaws {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func keysDoNotDependOnThePiecesInWhichBytesCome(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let chosen = (0..<1 + generator.index(below: 8)).map { _ in pieces[generator.index(below: pieces.count)] }
    let stream = chosen.flatMap(\.bytes)
    var decoder = KeyDecoder()
    var keys: [Key] = []
    var rest = stream[...]
    while !rest.isEmpty {
      let length = 1 + generator.index(below: min(5, rest.count))
      keys += decoder.keys(from: Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    #expect(keys == chosen.flatMap(\.keys))
    #expect(!decoder.isWaiting)
  }

  @Test func everySplitInTwoGivesTheSameKeys() {
    for piece in pieces {
      for cut in 0...piece.bytes.count {
        var decoder = KeyDecoder()
        let keys =
          decoder.keys(from: Array(piece.bytes[..<cut])) + decoder.keys(from: Array(piece.bytes[cut...]))
        #expect(keys == piece.keys, "\(piece.bytes) cut at \(cut)")
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func anyBytesAreTakenAndNothingWaitsAfterAPause(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var decoder = KeyDecoder()
    for _ in 0..<50 {
      let noise = (0..<generator.index(below: 40)).map { _ in
        generator.index(below: 3) == 0 ? UInt8(0x1B) : UInt8(generator.index(below: 256))
      }
      _ = decoder.keys(from: noise)
      _ = decoder.timeOut()
      #expect(!decoder.isWaiting)
    }
    // A paste that never ends is all that may still hold keys back.
    #expect(decoder.keys(from: bytes("\u{1B}[201~q")) == [.character("q")])
  }
}

@Suite struct KeyDecoderExamples {
  @Test func escapeAloneIsAKeyOnceNothingFollows() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.timeOut() == [.escape])
    #expect(decoder.keys(from: [0x1B, 0x1B]) == [.escape])
    #expect(decoder.timeOut() == [.escape])
    #expect(decoder.timeOut().isEmpty)
  }

  @Test func anotherKeyRightAfterEscapeIsBoth() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: bytes("\u{1B}q")) == [.escape, .character("q")])
  }

  @Test func aBeginningThatNothingFollowsIsNothing() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: bytes("\u{1B}[1;")).isEmpty)
    #expect(decoder.timeOut().isEmpty)
    #expect(decoder.keys(from: bytes("x")) == [.character("x")])
  }
}
