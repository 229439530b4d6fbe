import Lessons

extension LessonPlayer {
  /// Turns leaves and answers, as the help says.
  public mutating func press(_ key: Key) -> Request {
    if key == .endOfInput { return .quit }
    if typing != nil { return type(key) }
    if key == .character("q") { return .quit }
    if overlay != nil {
      overlay = nil
      return .nothing
    }
    note = nil
    if key != .character(" ") { offersSkip = false }
    return walk(key)
  }

  private mutating func walk(_ key: Key) -> Request {
    switch key {
    case .enter where isAsked && choices.isEmpty: typing = TypedLine(.answer)
    case .character(" "): return forward(maySkip: true)
    case .right, .enter, .down, .pageDown: return forward()
    case .left, .backspace, .up, .pageUp: return back()
    case .home: return toBeginning()
    case .end: return toEnd()
    case .character("h"): return follow(.input(.hint))
    case .character("r"): return follow(.input(.reveal))
    case .character("s"): return follow(.input(.skip))
    case .character("?"): return follow(.help)
    case .character("t"): typing = TypedLine(.term)
    case .character(":"): typing = TypedLine(.answer)
    case .character("a") where leaf.asks && choices.isEmpty: typing = TypedLine(.answer)
    case .character("p"):
      if leaf.picture != nil { return .picture }
      note = "There is no picture here."
    case .character(let character): return begin(with: character)
    default: break
    }
    return .nothing
  }

  /// What can be chosen by its number: the choices, or the values of a setting unless they are numbers.
  var choices: [String] {
    switch leaf.asks ? session.task?.kind : nil {
    case .choices(let choices): return choices.count < 10 ? choices.indices.map { String($0 + 1) } : []
    case .setting(let question):
      let isNumeric = question.values.contains { $0.contains(where: \.isNumber) }
      return isNumeric || question.values.count > 9 ? [] : question.values
    case .number, .names, .centroids, .open, nil: return []
    }
  }

  /// A number answers, or begins an answer.
  private mutating func begin(with character: Character) -> Request {
    guard character.isASCII, character.isNumber || "-.~".contains(character) else { return .nothing }
    guard leaf.asks else {
      note =
        session.task == nil ? "Nothing is asked here." : "The question is on another page of this screen."
      return .nothing
    }
    if choices.isEmpty {
      typing = TypedLine(.answer, String(character))
    } else if let number = character.wholeNumberValue, choices.indices.contains(number - 1) {
      return take(.answer(choices[number - 1]))
    } else {
      note = "Press the number of a choice, 1 to \(choices.count)."
    }
    return .nothing
  }

  // MARK: Typing

  private mutating func type(_ key: Key) -> Request {
    guard let typed = typing.take(key) else { return .nothing }
    note = nil
    switch typed.purpose {
    case .term: return (typed.isBlank ? terms.first : typed.text).map { follow(.term($0)) } ?? .nothing
    case .answer: return typed.isBlank ? .nothing : obey(typed.text)
    }
  }

  /// The terms that the words shown link to.
  var terms: [String] {
    guard let glossary, let view else { return [] }
    let words = view.passages.flatMap(\.words) + (view.task.map { [$0.question] } ?? [])
    let anchors = words.flatMap(\.self).compactMap {
      $0.look.link?.split(separator: "#").last.map(String.init)
    }
    var found: [String] = []
    for anchor in anchors {
      guard let entry = glossary.entries.first(where: { $0.anchor == anchor }), !found.contains(entry.term)
      else { continue }
      found.append(entry.term)
    }
    return found
  }
}
