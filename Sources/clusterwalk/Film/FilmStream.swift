import Words

/// A film as ffmpeg is given it: a Matroska stream of pictures that are not compressed, each with its time,
/// of captions, and of chapters.
struct FilmStream {
  let script: FilmScript
  let size: FilmOptions.PixelSize
  /// The colors of a GIF, 256 pixels; nil where ffmpeg needs none.
  let palette: [UInt8]?
  /// Whether captions and chapters go along.
  let hasWords: Bool
  /// Whether the last picture is sent once more, as the end of its time: a stream says when pictures begin.
  let repeatsLast: Bool

  private static let pictures: UInt8 = 1
  private static let captions: UInt8 = 2
  private static let colors: UInt8 = 3

  /// What comes before the pictures.
  var opening: [UInt8] {
    let head = MatroskaElement(
      0x1A45_DFA3,
      [
        MatroskaElement(0x4282, "matroska"), MatroskaElement(0x4287, 4 as UInt64),
        MatroskaElement(0x4285, 2 as UInt64),
      ])
    // Times are in thousandths of a second.
    let information = MatroskaElement(
      0x1549_A966,
      [
        MatroskaElement(0x2A_D7B1, 1_000_000 as UInt64),
        MatroskaElement(0x7BA9, harmless(script.title, limit: 500)),
        MatroskaElement(0x4D80, "Clusterwalk"), MatroskaElement(0x5741, "Clusterwalk"),
      ])
    var tracks = [track(Self.pictures, pixels: "BGR\0", width: size.width, height: size.height)]
    if hasWords { tracks.append(Self.captionTrack) }
    if palette != nil { tracks.append(track(Self.colors, pixels: "BGRA", width: 16, height: 16)) }
    var bytes = head.bytes + MatroskaElement.head(0x1853_8067, count: nil) + information.bytes
    bytes += MatroskaElement(0x1654_AE6B, tracks).bytes
    if hasWords { bytes += chapters.bytes }
    if let palette { bytes += clusterHead(at: 0, track: Self.colors, count: palette.count) + palette }
    return bytes
  }

  private func track(_ number: UInt8, pixels: String, width: Int, height: Int) -> MatroskaElement {
    MatroskaElement(
      0xAE,
      [
        MatroskaElement(0xD7, UInt64(number)), MatroskaElement(0x73C5, UInt64(number)),
        MatroskaElement(0x83, 1 as UInt64), MatroskaElement(0x9C, 0 as UInt64),
        MatroskaElement(0x86, "V_UNCOMPRESSED"),
        MatroskaElement(0x23_E383, UInt64(1_000_000_000 / script.framesPerSecond)),
        MatroskaElement(
          0xE0,
          [
            MatroskaElement(0xB0, UInt64(width)), MatroskaElement(0xBA, UInt64(height)),
            MatroskaElement(0x2E_B524, pixels),
          ]),
      ])
  }

  private static let captionTrack = MatroskaElement(
    0xAE,
    [
      MatroskaElement(0xD7, UInt64(captions)), MatroskaElement(0x73C5, UInt64(captions)),
      MatroskaElement(0x83, 0x11 as UInt64), MatroskaElement(0x9C, 0 as UInt64),
      MatroskaElement(0x86, "S_TEXT/UTF8"), MatroskaElement(0x22_B59C, "eng"),
    ])

  private var chapters: MatroskaElement {
    let atoms = script.cues.enumerated().map { index, cue in
      MatroskaElement(
        0xB6,
        [
          MatroskaElement(0x73C4, UInt64(index + 1)),
          MatroskaElement(0x91, UInt64((cue.start * 1e9).rounded())),
          MatroskaElement(0x92, UInt64((cue.end * 1e9).rounded())),
          MatroskaElement(
            0x80,
            [
              MatroskaElement(0x85, harmless(cue.chapter, limit: 500)), MatroskaElement(0x437C, "eng"),
            ]),
        ])
    }
    return MatroskaElement(0x1043_A770, [MatroskaElement(0x45B9, atoms)])
  }
}

extension FilmStream {
  /// What comes before the pixels of a picture: the captions that begin with it, and its time.
  func head(ofTake index: Int, repeated: Bool = false) -> [UInt8] {
    let take = script.takes[index]
    let count = 4 * size.width * size.height
    if repeated {
      return clusterHead(
        at: take.end - 1 / Double(script.framesPerSecond), track: Self.pictures, count: count)
    }
    let cues = hasWords ? script.cues.filter { $0.start == take.start } : []
    return cues.flatMap { caption($0) } + clusterHead(at: take.start, track: Self.pictures, count: count)
  }

  private func caption(_ cue: FilmScript.Cue) -> [UInt8] {
    let lines = [cue.caption.headline, cue.caption.detail].filter { !$0.isEmpty }
    let words = lines.map { harmless($0, limit: .max) }.joined(separator: "\n")
    let block = MatroskaElement(0xA1, [0x80 | Self.captions, 0, 0, 0] + Array(words.utf8))
    let duration = MatroskaElement(0x9B, Self.milliseconds(cue.end) - Self.milliseconds(cue.start))
    return MatroskaElement(
      0x1F43_B675,
      [MatroskaElement(0xE7, Self.milliseconds(cue.start)), MatroskaElement(0xA0, [block, duration])]
    ).bytes
  }

  /// A cluster with one block of so many bytes, which follow.
  private func clusterHead(at time: Double, track: UInt8, count: Int) -> [UInt8] {
    let block = MatroskaElement.head(0xA3, count: count + 4) + [0x80 | track, 0, 0, 0x80]
    let timestamp = MatroskaElement(0xE7, Self.milliseconds(time)).bytes
    return MatroskaElement.head(0x1F43_B675, count: timestamp.count + block.count + count) + timestamp + block
  }

  private static func milliseconds(_ seconds: Double) -> UInt64 { UInt64(max(0, seconds * 1000).rounded()) }
}
