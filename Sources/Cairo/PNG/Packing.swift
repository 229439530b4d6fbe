/// Takes rows of pixels from Cairo's order to that of PNG.
enum Packing {
  /// Packs a row of pixels of four bytes (blue, green, red, unused) into three bytes each (red, green, blue).
  ///
  /// Frames are mostly flat: 16 pixels of the color of the 16 before are not looked at again.
  static func pack(row source: UnsafeRawPointer, pixels: Int, into target: UnsafeMutableRawPointer) {
    var pixel = 0
    var flat: UInt64?
    var (a, b, c) = (SIMD2<UInt64>.zero, SIMD2<UInt64>.zero, SIMD2<UInt64>.zero)
    // Two pixels are stored as eight bytes, two of which belong to the next: so the row's end is left out.
    while pixel + 16 < pixels {
      let here = source + pixel * 4
      let out = target + pixel * 3
      let run = flatPair(here)
      if let run, run == flat {
        out.storeBytes(of: a, as: SIMD2<UInt64>.self)
        out.storeBytes(of: b, toByteOffset: 16, as: SIMD2<UInt64>.self)
        out.storeBytes(of: c, toByteOffset: 32, as: SIMD2<UInt64>.self)
      } else {
        for pair in 0..<8 {
          let two = here.loadUnaligned(fromByteOffset: 8 * pair, as: UInt64.self)
          out.storeBytes(of: packed(two), toByteOffset: 6 * pair, as: UInt64.self)
        }
        if let run {
          flat = run
          a = out.loadUnaligned(as: SIMD2<UInt64>.self)
          b = out.loadUnaligned(fromByteOffset: 16, as: SIMD2<UInt64>.self)
          c = out.loadUnaligned(fromByteOffset: 32, as: SIMD2<UInt64>.self)
        }
      }
      pixel &+= 16
    }
    while pixel < pixels {
      let value = source.loadUnaligned(fromByteOffset: pixel * 4, as: UInt32.self)
      for part in 0..<3 {
        let byte = UInt8(truncatingIfNeeded: value >> UInt32(16 - 8 * part))
        target.storeBytes(of: byte, toByteOffset: pixel * 3 + part, as: UInt8.self)
      }
      pixel += 1
    }
  }

  /// The first two of 16 pixels, if all are the same.
  @inline(__always)
  private static func flatPair(_ source: UnsafeRawPointer) -> UInt64? {
    let first = source.loadUnaligned(as: SIMD2<UInt64>.self)
    var differences = first ^ SIMD2(repeating: first[0] &<< 32 | first[0] &>> 32)
    for four in 1..<4 {
      differences |= first ^ source.loadUnaligned(fromByteOffset: 16 * four, as: SIMD2<UInt64>.self)
    }
    return differences[0] | differences[1] == 0 ? first[0] : nil
  }

  /// Two pixels as six bytes, in the lower part.
  @inline(__always)
  private static func packed(_ two: UInt64) -> UInt64 {
    let swapped = two.byteSwapped
    return swapped &>> 40 | (swapped &>> 8 & 0xFFFFFF) &<< 24
  }
}
