extension String {
  /// The string without what would break or end a line, or is no letter at all: white space of every kind
  /// becomes a space, and a control character the mark of what cannot be shown.
  ///
  /// Names and headings come from files, and files contain anything.
  var printable: String {
    guard unicodeScalars.contains(where: { $0.replacement != nil }) else { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: unicodeScalars.map { $0.replacement ?? $0 })
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var replacement: Unicode.Scalar? {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F..<0xA0: "\u{FFFD}"
    default: nil
    }
  }
}
