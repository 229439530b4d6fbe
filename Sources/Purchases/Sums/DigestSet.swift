/// A set of 64-bit digests, eight bytes each and as much again of room: open addressing with steps of one
/// (Knuth, *The Art of Computer Programming*, volume 3, section 6.4, algorithm L).
struct DigestSet {
  private var slots: [UInt64] = []
  private(set) var count = 0

  /// Takes a digest in; whether it is new.
  mutating func insert(_ digest: UInt64) -> Bool {
    if count * 4 >= slots.count * 3 { grow() }
    // Zero stands for an empty slot.
    let digest = digest == 0 ? 1 : digest
    let place = Self.place(of: digest, in: slots)
    if slots[place] == digest { return false }
    slots[place] = digest
    count += 1
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: max(1024, slots.count * 2))
    for digest in slots where digest != 0 { larger[Self.place(of: digest, in: larger)] = digest }
    slots = larger
  }

  /// Where the digest is, or else the empty slot where it belongs; the number of slots is a power of two.
  private static func place(of digest: UInt64, in slots: [UInt64]) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: digest) & mask
    while slots[place] != 0 && slots[place] != digest { place = (place + 1) & mask }
    return place
  }
}
