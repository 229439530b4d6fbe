/// A digest of a stretch of bytes, whose every bit depends on all of them: FNV-1a (RFC 9923), then the
/// finalizer of MurmurHash3 (Appleby, 2011).
func digest(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
  var value: UInt64 = 0xCBF2_9CE4_8422_2325
  for offset in range { value = (value ^ UInt64(bytes[offset])) &* 0x100_0000_01B3 }
  return mixed(value)
}

/// Each value has another one, and near ones have far ones.
func mixed(_ value: UInt64) -> UInt64 {
  var value = value
  value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
  return value ^ (value >> 33)
}
