import Customers
import Runs
import Words

/// Why a page did not get what it asked for, in lines for whoever reads the page.
public struct PageFailure: Error, Hashable, Sendable {
  /// One a problem, each with what to do about it where that is known.
  let sentences: [[Part]]

  /// A piece of a line.
  enum Part: Hashable, Sendable {
    case words(String)
    /// A setting of this name: the page has a control where the command line has an option.
    case setting(String)
  }

  /// The lines as text.
  public var lines: [String] {
    sentences.map { parts in
      parts.map { part in
        switch part {
        case .words(let words): words
        case .setting(let name): SettingLabel.of(name)
        }
      }.joined()
    }
  }

  /// Problems in words.
  init(lines: [String]) { sentences = lines.map { [.words($0)] } }

  /// Nothing can be learned before a lesson is open.
  static let noLesson = PageFailure(lines: ["no lesson is open"])

  /// What is wrong with a text, and where in it.
  init(_ fault: JSONNode.Fault, in text: [UInt8], called name: String = "request") {
    let position = fault.position(in: text[...])
    sentences = [[.words("\(name):\(position.line):\(position.column): \(fault.what)")]]
  }

  /// Why a run can't be made.
  init(_ failure: RunFailure) {
    switch failure {
    case .setting(let error): sentences = [Self.sentence(error)]
    case .customers(let errors): sentences = errors.lines.map { Self.parts(of: $0) }
    case .data(let problems):
      sentences = problems.map { problem in
        let place = [problem.line, problem.column].compactMap { $0.map { ":\($0)" } }.joined()
        return [.words("\(harmless(problem.file))\(place): \(problem.what); ")]
          + problem.remedy.parts.map { part in
            switch part {
            case .words(let words): .words(words)
            case .option(let option): .setting(option.name)
            }
          }
      }
    case .noInput(let path, let reason), .cannotCreate(let path, let reason),
      .inputOutput(let path, let reason):
      sentences = [[.words("\(harmless(path)): \(reason)")]]
    case .bug(let words): sentences = [[.words(words)]]
    }
  }

  private static func sentence(_ error: SettingError) -> [Part] {
    let words = error.words(.lesson)
    let name = Spelling.lesson.name(error.option)
    guard words.hasPrefix(name) else { return [.words(words)] }
    return [.setting(error.option.name), .words(String(words.dropFirst(name.count)))]
  }

  /// A message about a file, in which options are spelled as in a call: every such name becomes a setting.
  private static func parts(of message: String) -> [Part] {
    var parts: [Part] = []
    var rest = message[...]
    while let place = rest.firstIndex(of: "-") {
      let mark = rest[place...]
      let name = mark.dropFirst(2).prefix { $0.isASCII && ($0.isLetter || $0 == "-") }
      let option = DataSettings.settings.options.first { $0.name == name }
      let end = option == nil ? rest.index(after: place) : name.endIndex
      parts.append(.words(String(rest[..<(option == nil ? end : place)])))
      if let option { parts.append(.setting(option.name)) }
      rest = rest[end...]
    }
    return (parts + [.words(String(rest))]).reduce(into: []) { joined, part in
      if case .words(let words) = part, case .words(let before)? = joined.last {
        joined[joined.count - 1] = .words(before + words)
      } else {
        joined.append(part)
      }
    }
  }

  /// The lines as a page receives them: pieces of text, and objects that name a setting.
  public var json: JSON {
    let lines = sentences.map { parts in
      JSON.array(
        parts.map { part in
          switch part {
          case .words(let words): .string(words)
          case .setting(let name):
            .object([("setting", .string(name)), ("label", .string(SettingLabel.of(name)))])
          }
        })
    }
    return .object([("failed", .array(lines))])
  }
}
