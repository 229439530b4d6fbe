import Numerics
import Runs
import Testing

@testable import Lessons

@Suite struct LearnerNumberTests {
  @Test(
    arguments: [
      ("24", [24...24], ""), ("22-26", [22...26], ""), ("22 – 26 k$", [22...26], "k$"),
      ("45 k$", [45...45], "k$"),
      ("1,234", [1234...1234, 1.234...1.234], ""), ("3,5", [3.5...3.5], ""),
      ("1.234,5", [1234.5...1234.5], ""),
      ("1,234.5", [1234.5...1234.5], ""), ("1 234", [1234...1234], ""), ("about 40 %", [40...40], "%"),
      ("~7", [7...7], ""), ("-3", [-3...(-3)], ""), ("\u{2212}3", [-3...(-3)], ""),
      ("26 to 22", [22...26], ""),
      ("0,123", [0.123...0.123], ""), (".5", [0.5...0.5], ""), ("$45", [45...45], "$"),
      ("12 customers", [12...12], "customers"),
      ("1'234'567", [1_234_567...1_234_567], ""),
    ] as [(String, [ClosedRange<Double>], String)])
  func `people write numbers in many ways`(text: String, readings: [ClosedRange<Double>], unit: String) throws
  {
    let number = try #require(LearnerNumber(text))
    #expect(number.readings == readings)
    #expect(number.unit == unit)
  }

  @Test(arguments: ["", "many", "k$", "1 or 2 or 3", "- -", "..", "∞"])
  func `what is no number is none`(text: String) {
    #expect(LearnerNumber(text) == nil)
  }

  private func grade(
    _ text: String, _ truth: Quantity, _ tolerance: LessonTask.NumberQuestion.Tolerance, unit: String? = nil
  ) throws -> NumberGrade {
    NumberGrade(try #require(LearnerNumber(text)), truth: truth, tolerance: tolerance, unit: unit)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a number is right exactly within its tolerance, and the difference is what is missing`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    let truth = Double(random.index(below: 400)) - 100
    let tolerance = Double(random.index(below: 20))
    let tries = [
      Double(random.index(below: 400)) - 100, truth - tolerance, truth + tolerance, truth + tolerance + 1,
    ]
    let given = tries[Int(seed % 4)]
    let grade = try grade("\(given)", Quantity(truth, .count), .within(tolerance))
    let isRight = (given - truth).magnitude <= tolerance
    #expect((grade.outcome == .right) == isRight)
    if !isRight {
      #expect(grade.difference == (given - truth).magnitude)
      #expect((grade.outcome == .tooHigh) == (given > truth))
    }
  }

  @Test func `units are understood or asked for again`() throws {
    let income = Quantity(86.5, unit: "k$", .significant(3))
    #expect(try grade("86.5 k$", income, .within(0)).outcome == .right)
    #expect(try grade("86,500 $", income, .within(0)).outcome == .right)
    #expect(try grade("86.5 K$", income, .within(1)).outcome == .right)
    #expect(try grade("86.5 years", income, .within(1)).outcome == .otherUnit)
    let share = Quantity(0.405, .percent)
    #expect(try grade("41", share, .within(1)).outcome == .right)
    #expect(try grade("41 percent", share, .within(1)).outcome == .right)
    #expect(
      try grade("45.53 SD2", Quantity(45.5324, unit: "SD²", .significant(4)), .within(0)).outcome == .right)
    #expect(try grade("12 customers", .count(12), .within(0)).outcome == .right)
    #expect(try grade("12 shoes", .count(12), .within(0), unit: "customers").outcome == .otherUnit)
  }

  @Test func `a range has to say something`() throws {
    #expect(try grade("22-26", .count(24), .within(0)).outcome == .right)
    #expect(try grade("0-1000", .count(24), .within(0)).outcome == .tooWide)
    #expect(try grade("25-30", .count(24), .within(0)) == (try grade("25", .count(24), .within(0))))
    #expect(try grade("1,234", Quantity(1.234, .decimals(3)), .within(0)).outcome == .right)
  }
}
