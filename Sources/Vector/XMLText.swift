/// Words as XML holds them.
public enum XMLText {
  /// The words with the marks of XML escaped, for texts and attributes. Characters that XML cannot hold, and
  /// those that turn the direction of writing, become the replacement character; white space becomes spaces.
  ///
  /// Names and headings come from files, and files contain anything.
  public static func escaped(_ words: some StringProtocol) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(shown(scalar))
      }
    }
    return result
  }

  /// The words as they can be set in one paragraph; what is too long to be read is cut.
  static func paragraph(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      if result.count == longest { return String(result) + "…" }
      result.append(shown(scalar))
    }
    return String(result)
  }

  private static let longest = 10_000

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF:
      "\u{FFFD}"
    default: scalar
    }
  }
}
