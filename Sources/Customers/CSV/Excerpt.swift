/// The beginning of a stretch of bytes as text, enough to be quoted.
func excerpt(of bytes: Span<UInt8>, _ range: Range<Int>) -> String {
  var result: [UInt8] = []
  for offset in range.prefix(256) { result.append(bytes[offset]) }
  return String(decoding: result, as: UTF8.self)
}
