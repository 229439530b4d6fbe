import Drawing
import Words

/// Something that can be guessed before it is shown.
struct Question: Hashable, Sendable {
  let text: String
  let hint: String
  let answer: Double
  /// How far off a guess may be to count as right, as a share of the answer.
  let tolerance: Double
  /// The answer with its unit, as in a sentence.
  let shown: String

  /// What is said to a guess: the learner's value, the true one, and the difference.
  func reply(to guess: Guess) -> String {
    let said = "You said \(guess.words); it is \(shown)"
    if guess.range.contains(answer) { return said + ". Right!" }
    let isHigh = guess.range.lowerBound > answer
    let apart = isHigh ? guess.range.lowerBound - answer : answer - guess.range.upperBound
    if apart <= tolerance * answer.magnitude { return said + ". Close enough!" }
    return said + ": \(NumberText.rounded(apart)) too \(isHigh ? "high" : "low")."
  }

  /// What is said without a guess.
  var revelation: String { "The answer: \(shown)." }
}

/// A number, or a range of numbers, as learners write it: "24", "about 24 customers", "22-26", "22 to 26".
struct Guess: Hashable, Sendable {
  let range: ClosedRange<Double>

  /// `nil` where there is no number.
  init?(_ text: String) {
    let numbers = Self.numbers(in: text)
    guard let first = numbers.first, let last = numbers.last, numbers.count <= 2 else { return nil }
    range = min(first, last)...max(first, last)
  }

  var words: String {
    let (low, high) = (NumberText.plain(range.lowerBound), NumberText.plain(range.upperBound))
    return low == high ? low : "\(low) to \(high)"
  }

  /// The numbers in a text; a minus sign belongs to a number only at the beginning of a word.
  static func numbers(in text: String) -> [Double] {
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
