import Customers
import Words

extension RuleText {
  struct Mistake: Error, Hashable {
    let what: String
    let whatToDo: String
  }

  /// Reads words with placeholders in braces.
  init(parsing text: String) throws(Mistake) {
    var parts: [Part] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if brace > rest.startIndex { parts.append(.words(String(rest[..<brace]))) }
      let inner = rest[rest.index(after: brace)...]
      guard rest[brace] == "{", let end = inner.firstIndex(of: "}") else {
        throw Mistake(
          what: "a brace without its partner", whatToDo: "write placeholders as {size}, and no other braces")
      }
      parts.append(.placeholder(try Self.placeholder(String(inner[..<end]))))
      rest = inner[inner.index(after: end)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    self.init(parts: parts)
  }

  private static func placeholder(_ name: String) throws(Mistake) -> Placeholder {
    if let placeholder = Placeholder(rawValue: name) { return placeholder }
    let all = Placeholder.allCases.map { $0.rawValue }
    throw Mistake(
      what: "there is no placeholder {\(harmless(name))}",
      whatToDo: suggestion(name, all) ?? "there are \(all.map { "{\($0)}" }.joined(separator: ", "))")
  }
}
