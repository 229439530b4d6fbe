/// How settings are written where they are given: what is said about them is said in the same way.
public enum Spelling: Hashable, Sendable {
  /// `--clusters 5`
  case call
  /// `clusters: 5`
  case lesson

  /// The name of an option.
  public func name(_ option: Option) -> String {
    switch self {
    case .call: "--" + option.name
    case .lesson: option.name
    }
  }
}

/// Words that name options, each in the spelling of the place where the words are read:
///
///     let advice: OptionWords = "choose a smaller \(SharedSettings.clusters.option) or more features"
public struct OptionWords: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The words as they stand, and the options that they name.
  public private(set) var parts: [Part]

  /// A piece of a sentence.
  public enum Part: Hashable, Sendable {
    /// As it stands.
    case words(String)
    /// The name of an option, however it is spelled; a page shows a control in its place.
    case option(Option)
  }

  /// Words that name no option.
  public init(_ words: String) { parts = [.words(words)] }

  public init(stringLiteral words: String) { self.init(words) }

  public init(stringInterpolation words: StringInterpolation) { parts = words.parts }

  /// The words with all options spelled.
  public func text(_ spelling: Spelling) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .option(let option): spelling.name(option)
      }
    }.joined()
  }

  /// The words as they are put together.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ words: String) { parts.append(.words(words)) }
    /// Adds words.
    public mutating func appendInterpolation(_ words: String) { parts.append(.words(words)) }
    /// Adds a number in digits.
    public mutating func appendInterpolation(_ number: Int) { parts.append(.words(String(number))) }
    /// Adds the name of an option, spelled only when the words are read.
    public mutating func appendInterpolation(_ option: Option) { parts.append(.option(option)) }
  }
}
