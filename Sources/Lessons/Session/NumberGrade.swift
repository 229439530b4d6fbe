import Drawing
import Runs
import Words

/// How near a learner's number comes to the true one.
struct NumberGrade: Hashable, Sendable {
  enum Outcome: Hashable, Sendable {
    case right
    case tooHigh, tooLow
    /// A range that holds the truth but says too little.
    case tooWide
    /// A number in something else than it is asked for.
    case otherUnit
  }

  let outcome: Outcome
  /// How far off, in the unit of the truth; 0 where it is right.
  let difference: Double

  init(
    _ number: LearnerNumber, truth: Quantity, tolerance: LessonTask.NumberQuestion.Tolerance, unit: String?
  ) {
    let shown = truth.shown
    let allowed: Double =
      switch tolerance {
      case .within(let width): width
      case .share(let share): share * shown.magnitude
      }
    // What the page shows is rounded, and an answer that repeats it is right.
    let rounding = max(1e-9 * shown.magnitude, Self.rounding(of: truth))
    guard let factor = Self.factor(number.unit, truth.shownUnit, unit) else {
      (outcome, difference) = (.otherUnit, 0)
      return
    }
    let grades = number.readings.map { range in
      Self.grade(range.lowerBound * factor...range.upperBound * factor, shown, max(allowed, rounding))
    }
    let best = grades.min { $0.difference < $1.difference } ?? (.otherUnit, 0)
    (outcome, difference) = best
  }

  private static func grade(
    _ range: ClosedRange<Double>, _ truth: Double, _ allowed: Double
  ) -> (outcome: Outcome, difference: Double) {
    if range.lowerBound > truth + allowed { return (.tooHigh, range.lowerBound - truth) }
    if range.upperBound < truth - allowed { return (.tooLow, truth - range.upperBound) }
    let width = range.upperBound - range.lowerBound
    return width > max(4 * allowed, truth.magnitude / 4) ? (.tooWide, 0) : (.right, 0)
  }

  /// Half of the last digit that is shown.
  private static func rounding(of truth: Quantity) -> Double {
    let value = truth.shown
    let decimals: Int =
      switch truth.form {
      case .count: 0
      case .significant(let digits): NumberText.decimals(of: value, significant: digits)
      case .decimals(let decimals): decimals
      case .percent: truth.value.magnitude < 0.1 ? 1 : 0
      case .plain: NumberText.decimals(of: value, significant: 4)
      case .probability: 3
      }
    var half = 0.5
    for _ in 0..<decimals { half /= 10 }
    return truth.form == .count ? 0 : half * 1.0001
  }

  /// What turns a number in the learner's unit into one in the unit asked for; nil where nothing does.
  /// Where no unit is known, any words will do.
  private static func factor(_ given: String, _ unit: String?, _ written: String?) -> Double? {
    func key(_ text: String) -> String {
      text.lowercased().replacingEach("²", with: "2").filter { !$0.isWhitespace && $0 != "." }
    }
    let found = key(given)
    let known = [unit, written].compactMap { $0.map(key) }
    if found.isEmpty || known.isEmpty || known.contains(found) { return 1 }
    if known.contains(where: { $0.hasPrefix("k") && $0.dropFirst() == found }) { return 1e-3 }
    if known.contains(where: {
      $0.hasPrefix("k") && found == "k" || $0 == "$k" || $0.hasPrefix(found) && found.count > 1
    }) {
      return 1
    }
    if known.contains("%"), ["percent", "pct", "per cent", "percents"].contains(given) { return 1 }
    return nil
  }
}
