/// A line that is being typed on top of what a player shows, and what it is for.
struct TypedLine<Purpose: Hashable & Sendable>: Hashable, Sendable {
  let purpose: Purpose
  private(set) var text: String

  init(_ purpose: Purpose, _ text: String = "") {
    self.purpose = purpose
    self.text = text
  }

  var isBlank: Bool { text.allSatisfy { $0.isWhitespace } }
}

extension Optional {
  /// Takes a key into the line that is being typed. There is none any more when it is given up or done.
  /// - Returns: the line that is done.
  mutating func take<Purpose>(_ key: Key) -> TypedLine<Purpose>? where Wrapped == TypedLine<Purpose> {
    guard let line = self else { return nil }
    switch key {
    case .character(let character): self = TypedLine(line.purpose, line.text + String(character))
    case .backspace: self = line.text.isEmpty ? nil : TypedLine(line.purpose, String(line.text.dropLast()))
    case .escape: self = nil
    case .enter:
      self = nil
      return line
    default: break
    }
    return nil
  }
}
