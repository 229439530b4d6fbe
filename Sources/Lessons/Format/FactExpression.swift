import Customers
import Words

/// What stands between braces: a fact, or two that are taken from or divided by each other.
///
///     {wcss.last}   {single: sizes.1}   {wcss.first - wcss.last}   {wcss.last / wcss.first %}
package struct FactExpression: Hashable, Sendable {
  package let first: Term
  package let second: Operation?
  /// Whether the result is shown in percent.
  package let isPercent: Bool

  /// One fact by its name.
  package struct Term: Hashable, Sendable {
    /// The run that it is of; nil is the lesson's own.
    package let run: String?
    package let name: String
    /// How far behind the opening brace the run's name and the fact's name begin, in characters.
    let runOffset: Int
    let nameOffset: Int
  }

  package enum Operation: Hashable, Sendable {
    case minus(Term)
    case over(Term)
  }

  package var terms: [Term] {
    switch second {
    case nil: [first]
    case .minus(let term), .over(let term): [first, term]
    }
  }

  /// Reads what stands between the braces; nil where it is no expression.
  init?(_ text: Substring) {
    var body = text
    while body.last?.isWhitespace == true { body.removeLast() }
    isPercent = body.hasSuffix(" %")
    if isPercent { body.removeLast(2) }
    let start = body.startIndex
    func offset(_ index: Substring.Index) -> Int { body.distance(from: start, to: index) }
    var split: (left: Substring, right: Substring, isMinus: Bool)?
    for (sign, isMinus) in [(" - ", true), (" / ", false)] {
      guard split == nil, let range = body.firstPlace(of: sign) else { continue }
      split = (body[..<range.lowerBound], body[range.upperBound...], isMinus)
    }
    guard let first = Self.term(split?.left ?? body, offset: 0) else { return nil }
    self.first = first
    guard let split else {
      second = nil
      return
    }
    guard let other = Self.term(split.right, offset: offset(split.right.startIndex)) else { return nil }
    second = split.isMinus ? .minus(other) : .over(other)
  }

  /// `run: name` or `name`; names have no blanks.
  private static func term(_ text: Substring, offset: Int) -> Term? {
    var rest = text
    var skipped = offset
    func trim() {
      while rest.first?.isWhitespace == true {
        rest.removeFirst()
        skipped += 1
      }
    }
    trim()
    let runOffset = skipped
    var run: String?
    if let colon = rest.firstIndex(of: ":") {
      run = String(rest[..<colon])
      skipped += rest.distance(from: rest.startIndex, to: colon) + 1
      rest = rest[rest.index(after: colon)...]
      trim()
    }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    guard !rest.isEmpty, run?.isEmpty != true, !rest.contains(where: { $0.isWhitespace }) else { return nil }
    return Term(run: run, name: String(rest), runOffset: runOffset, nameOffset: skipped)
  }
}

extension FactExpression: CustomStringConvertible {
  package var description: String {
    func words(_ term: Term) -> String { (term.run.map { "\($0): " } ?? "") + term.name }
    let body =
      switch second {
      case nil: words(first)
      case .minus(let term): "\(words(first)) - \(words(term))"
      case .over(let term): "\(words(first)) / \(words(term))"
      }
    return "{" + body + (isPercent ? " %" : "") + "}"
  }

  /// Two expressions with the same meaning, wherever they stand.
  func means(_ other: FactExpression) -> Bool { description == other.description }
}
