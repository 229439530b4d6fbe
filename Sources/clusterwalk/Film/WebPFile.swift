import Glibc

/// An animated WebP (https://developers.google.com/speed/webp/docs/riff_container).
enum WebPFile {
  /// Sets how long the last picture stands: ffmpeg leaves it as long as the others are on average.
  ///
  /// - Returns: false where the open file is none.
  static func setLastDuration(_ seconds: Double, in file: Int32) -> Bool {
    var place: off_t = 12
    var last: off_t?
    while let head = bytes(8, at: place, of: file) {
      if head.starts(with: "ANMF".utf8) { last = place }
      let size = head[4...].reversed().reduce(0) { $0 << 8 | off_t($1) }
      place += 8 + size + size % 2
    }
    guard let last else { return false }
    // Behind the name and size of the chunk, and the place and size of the picture.
    let milliseconds = Int((seconds * 1000).rounded())
    let duration = (0..<3).map { UInt8(truncatingIfNeeded: milliseconds >> (8 * $0)) }
    return unsafe pwrite(file, duration, 3, last + 8 + 12) == 3
  }

  /// So many bytes of the file; nil behind its end.
  private static func bytes(_ count: Int, at place: off_t, of file: Int32) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, unsafe pread(file, buffer.baseAddress, count, place))
    }
    return bytes.count == count ? bytes : nil
  }
}
