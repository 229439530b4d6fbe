/// A page with holes to be filled, as `make browser` puts it together.
///
/// A hole is a comment of its name, `<!--title-->`. What is filled in is not looked at again, so that nothing
/// in it can be a hole.
struct PageTemplate: Sendable {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The page with its holes filled: by the texts of their names, or by nothing.
  func filled(_ texts: [String: String]) -> String {
    var page = ""
    var rest = text[...]
    while let start = rest.range(ofUTF8: "<!--"), let end = rest[start.upperBound...].range(ofUTF8: "-->") {
      page += rest[..<start.lowerBound]
      page += texts[String(rest[start.upperBound..<end.lowerBound])] ?? ""
      rest = rest[end.upperBound...]
    }
    return page + rest
  }
}

extension Substring {
  /// Where letters of ASCII stand first.
  fileprivate func range(ofUTF8 letters: StaticString) -> Range<Index>? {
    let wanted = Array("\(letters)".utf8)
    var place = startIndex
    while let found = utf8[place...].firstIndex(of: wanted[0]) {
      if utf8[found...].starts(with: wanted) {
        return found..<utf8.index(found, offsetBy: wanted.count)
      }
      place = utf8.index(after: found)
    }
    return nil
  }
}

/// JSON that can stand in an element of a page: no tag begins in it.
func escapedForScript(_ json: String) -> String {
  var result = ""
  for scalar in json.unicodeScalars {
    if scalar == "<" { result += "\\u003c" } else { result.unicodeScalars.append(scalar) }
  }
  return result
}
