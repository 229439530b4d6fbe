import Customers
import Words

extension Condition {
  struct Mistake: Error, Hashable {
    let what: String
    let whatToDo: String
  }

  /// Reads terms joined by `and`, or `any` for a rule that always holds:
  ///
  ///     any
  ///     income high and spending not low
  ///     strongest high and size from 61
  ///     share under 10
  init(parsing text: String) throws(Mistake) {
    let words = text.split(separator: " ").map(String.init)
    if words.isEmpty {
      throw Mistake(what: "“when” is empty", whatToDo: "write any for a rule that always holds")
    }
    if words.map({ $0.lowercased() }) == ["any"] {
      self.init(terms: [])
      return
    }
    var terms: [Term] = []
    var pending: [String] = []
    for piece in words.split(separator: "and", omittingEmptySubsequences: false) {
      // A column's name may hold an "and" of its own: then what is before it is no term yet.
      pending += (pending.isEmpty ? [] : ["and"]) + piece
      if pending.isEmpty {
        throw Mistake(what: "an “and” joins nothing", whatToDo: "write a term on either side of it")
      }
      if let term = try Term(parsing: pending) {
        terms.append(term)
        pending = []
      }
    }
    if !pending.isEmpty {
      throw Mistake(
        what: "“\(harmless(pending.joined(separator: " ")))” is no condition",
        whatToDo: "write any, or a column with high, average or low, as in income high")
    }
    self.init(terms: terms)
  }
}

extension Condition.Term {
  private static let levels: [String: Level] = ["high": .high, "average": .average, "low": .low]
  private static let fineLevels: [String: Level] = ["high": .veryHigh, "low": .veryLow]

  /// Reads one term; nil where the words do not end like one.
  fileprivate init?(parsing words: [String]) throws(Condition.Mistake) {
    guard let last = words.last?.lowercased(), words.count >= 2 else { return nil }
    if let bound = Double(last), let quantity = try Self.quantity(words, bound: bound) {
      self = quantity
      return
    }
    guard let level = Self.levels[last] else { return nil }
    var name = words.dropLast()
    let modifier = name.last?.lowercased()
    var chosen = level
    if let fine = Self.fineLevels[last], modifier == "very" {
      chosen = fine
      name.removeLast()
    }
    let isNegated = name.last?.lowercased() == "not"
    if isNegated { name.removeLast() }
    guard !name.isEmpty else { return nil }
    try self.init(column: name.joined(separator: " "), chosen, isNegated: isNegated)
  }

  private init(column name: String, _ level: Level, isNegated: Bool) throws(Condition.Mistake) {
    if name.lowercased() == "strongest" {
      guard !isNegated, level == .high || level == .low else {
        throw Condition.Mistake(
          what: "the strongest feature is either high or low",
          whatToDo: "write strongest high or strongest low")
      }
      self = .strongest(level)
      return
    }
    if Feature(column: name).isPersonal {
      throw Condition.Mistake(
        what: "“\(harmless(name))” must not decide what customers are offered",
        whatToDo: "age and gender describe a segment; choose another column")
    }
    self = .column(name, level, isNegated: isNegated)
  }

  /// `size under 61`; nil where the words are of another kind.
  private static func quantity(_ words: [String], bound: Double) throws(Condition.Mistake) -> Self? {
    guard words.count == 3 else { return nil }
    let all = Condition.Quantity.allCases.map { $0.rawValue }
    guard let quantity = Condition.Quantity(rawValue: words[0].lowercased()) else {
      throw Condition.Mistake(
        what: "“\(harmless(words[0]))” is no quantity",
        whatToDo: suggestion(words[0], all) ?? "it is one of \(all.joined(separator: ", "))")
    }
    guard let comparison = Condition.Comparison(rawValue: words[1].lowercased()), bound.isFinite else {
      throw Condition.Mistake(
        what: "“\(harmless(words[1]))” does not compare", whatToDo: "write under or from, as in size under 61"
      )
    }
    return .quantity(quantity, comparison, bound)
  }
}
