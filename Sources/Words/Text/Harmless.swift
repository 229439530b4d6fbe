/// Text from outside, fit to be quoted in a message: control characters and those that turn the
/// direction of writing become the replacement character, and what is longer than `limit` is cut.
public func harmless(_ text: some StringProtocol, limit: Int = 40) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    guard result.count < limit else { return String(result) + "…" }
    result.append(isHarmless(scalar) ? scalar : "\u{FFFD}")
  }
  return String(result)
}

private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  // The joiner and the non-joiner are part of words in many scripts.
  if scalar == "\u{200C}" || scalar == "\u{200D}" { return true }
  return switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
  default: true
  }
}
