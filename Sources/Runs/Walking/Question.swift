import Words

/// Something that can be guessed before it is shown.
public struct Question: Hashable, Sendable {
  /// What is asked.
  public let text: String
  /// What helps to guess.
  public let hint: String
  /// The true value.
  public let answer: Double
  /// How far off a guess may be to count as right, as a share of the answer.
  public let tolerance: Double
  /// The answer with its unit, as in a sentence.
  public let shown: String

  /// A question with its answer.
  public init(text: String, hint: String, answer: Double, tolerance: Double, shown: String) {
    self.text = text
    self.hint = hint
    self.answer = answer
    self.tolerance = tolerance
    self.shown = shown
  }

  /// What is said to a guess: the learner's value, the true one, and the difference.
  public func reply(to guess: Guess) -> String {
    let said = "You said \(guess.words); it is \(shown)"
    if guess.range.contains(answer) { return said + ". Right!" }
    let isHigh = guess.range.lowerBound > answer
    let apart = isHigh ? guess.range.lowerBound - answer : answer - guess.range.upperBound
    if apart <= tolerance * answer.magnitude { return said + ". Close enough!" }
    return said + ": \(NumberText.rounded(apart)) too \(isHigh ? "high" : "low")."
  }

  /// What is said without a guess.
  public var revelation: String { "The answer: \(shown)." }
}

/// A number, or a range of numbers, as learners write it: "24", "about 24 customers", "22-26", "22 to 26".
public struct Guess: Hashable, Sendable {
  /// From the least to the greatest number meant; both are the same for one number.
  public let range: ClosedRange<Double>

  /// `nil` where there is no number.
  public init?(_ text: String) {
    let numbers = Self.numbers(in: text)
    guard let first = numbers.first, let last = numbers.last, numbers.count <= 2 else { return nil }
    range = min(first, last)...max(first, last)
  }

  /// The guess as a reply repeats it: "24", "22 to 26".
  public var words: String {
    let (low, high) = (NumberText.plain(range.lowerBound), NumberText.plain(range.upperBound))
    return low == high ? low : "\(low) to \(high)"
  }

  /// The numbers in a text; a minus sign belongs to a number only at the beginning of a word.
  public static func numbers(in text: String) -> [Double] {
    var result: [Double] = []
    var word = ""
    var previous: Character = " "
    for character in text + " " {
      let isSign = (character == "-" || character == "−") && word.isEmpty && previous == " "
      if character.isASCII && character.isNumber || character == "." && !word.isEmpty && previous != "." {
        word.append(character)
      } else if isSign {
        word.append("-")
      } else {
        while word.hasSuffix(".") { word.removeLast() }
        if let number = Double(word) { result.append(number) }
        word = ""
      }
      previous = character
    }
    return result
  }
}
