extension String {
  /// The string as it can be set in one paragraph: white space of every kind becomes a space, and a control
  /// character the mark of what cannot be shown; what is too long to be read is cut.
  ///
  /// Names and headings come from files, and files contain anything.
  var printable: String {
    let length = 10_000
    let isLong =
      unicodeScalars.index(
        unicodeScalars.startIndex, offsetBy: length, limitedBy: unicodeScalars.endIndex) != nil
    guard isLong || unicodeScalars.contains(where: { $0.replacement != nil }) else { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: unicodeScalars.prefix(length).map { $0.replacement ?? $0 })
    return String(scalars) + (isLong ? "…" : "")
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
