import Clustering
import Numerics
import Words

/// One customer, one feature, two components: how much the first is responsible for the customer.
///
/// The components are two segments' shares, means and standard deviations, as the first maximization after
/// k-means makes them, rounded for paper.
struct ResponsibilityExercise {
  private let drawn: DrawnCustomers
  private let row: Int
  private let column: Int
  private let weights, means, deviations: [Double]
  /// Of the first component, as the expectation of the mixture finds it.
  private let responsibility: Double

  init?(_ drawn: DrawnCustomers, using generator: inout SplitMix64) {
    let column = generator.index(below: 2)
    let row = generator.index(below: drawn.numbers.rows)
    let segments = Array(generator.shuffled(Array(1...drawn.clusters)).prefix(2))
    let members = segments.map(drawn.members)
    guard members.allSatisfy({ $0.count >= 3 }) else { return nil }
    let moments = members.map { rows in Moments(rows.map { drawn.numbers[$0, column] }) }
    let share = Double(members[0].count) / Double(members[0].count + members[1].count)
    let tenths = (share * 10).rounded()
    let (weights, means) = ([tenths / 10, (10 - tenths) / 10], moments.map { drawn.units.rounded($0.mean) })
    let deviations = moments.map { drawn.units.rounded($0.standardDeviation) }
    let least = drawn.units.kind == .original ? 2.0 : 0.2
    guard (2...8).contains(tenths), deviations.allSatisfy({ $0 >= least }),
      (means[0] - means[1]).magnitude >= (deviations.min() ?? 0)
    else { return nil }
    let components = [0, 1].map {
      GaussianComponent(
        weight: weights[$0], mean: means[$0], deviation: deviations[$0], customers: Double(members[$0].count))
    }
    self.drawn = drawn
    self.row = row
    self.column = column
    (self.weights, self.means, self.deviations) = (weights, means, deviations)
    let point = Matrix([[drawn.numbers[row, column]]])
    responsibility = Responsibilities(of: point, under: components)[0, 0]
  }

  private var value: Double { drawn.numbers[row, column] }
  /// How far the customer lies from each mean, in SDs.
  private var z: [Double] { [0, 1].map { (value - means[$0]) / deviations[$0] } }

  /// weight / SD times e to the minus half the square of z, for each component, from numbers rounded on the
  /// way to so many significant digits; without, exactly.
  private func shares(of weights: [Double], roundedTo digits: Int? = nil) -> [Double] {
    func kept(_ value: Double) -> Double { digits.map { value.rounded(significant: $0) } ?? value }
    return [0, 1].map { index in
      let z = kept(z[index])
      let power = kept(exponential(SIMD8(repeating: -z * z / 2))[0])
      return kept(weights[index] / deviations[index] * power)
    }
  }

  private func part(_ shares: [Double]) -> Double { shares[0] / (shares[0] + shares[1]) }

  /// The exercise; nil where the responsibility is near 0, one half or 1, or a matter of rounding, or where a
  /// mistake would not show.
  func exercise() -> Exercise? {
    let difficulty = Difficulty(
      margin: (2 * responsibility - 1).magnitude, operations: 16,
      digits: ([value] + means + deviations).map(drawn.units.digits).max() ?? 0)
    let handmade = part(shares(of: weights, roundedTo: 4))
    let isRobust =
      twoDecimals(handmade) == twoDecimals(responsibility) && isClearlyRounded(handmade, decimals: 2)
      && isClearlyRounded(responsibility, decimals: 2)
    guard Exercise.Kind.responsibility.band().contains(difficulty), isRobust,
      z.allSatisfy({ $0.magnitude <= 3 }), mistakes.allSatisfy({ ($0 - responsibility).magnitude >= 0.02 })
    else { return nil }
    return Exercise(
      kind: .responsibility,
      statement: """
        A Gaussian mixture of one feature has two components. Customer \(drawn.name(row)) of the data has \
        the value \(drawn.units.text(value)) in \(drawn.units.titles[column]). How much is each component \
        responsible for this customer? You need a calculator with the key eˣ. Keep four digits on the way.
        """,
      givens: [
        .table(table),
        .formula("density = weight / SD × e^(\(minus)z² / 2) with z = (value \(minus) mean) / SD"),
        .formula("responsibility of a component = its density / sum of both densities"),
      ],
      parts: [densities, responsible, other], wrongWays: wrongWays, difficulty: difficulty)
  }

  private var table: GivenTable {
    GivenTable(
      columns: ["", "weight", "mean", "SD"],
      rows: [0, 1].map {
        [
          "component\(noBreak)\($0 + 1)", NumberText.fixed(weights[$0], decimals: 1),
          drawn.units.text(means[$0]),
          drawn.units.text(deviations[$0]),
        ]
      })
  }

  private var densities: Exercise.Part {
    let shares = shares(of: weights)
    let working = [0, 1].map { index -> String in
      let mean = means[index] < 0 ? "(\(drawn.units.text(means[index])))" : drawn.units.text(means[index])
      let deviation = drawn.units.text(deviations[index])
      let power = exponential(SIMD8(repeating: -z[index] * z[index] / 2))[0]
      return """
        component \(index + 1): z = (\(drawn.units.text(value)) \(minus) \(mean)) / \(deviation) = \
        \(four(z[index])); e^(\(minus)z² / 2) = \(four(power)); density = \
        \(NumberText.fixed(weights[index], decimals: 1)) / \(deviation) × \(four(power)) = \
        \(four(shares[index]))
        """
    }
    return Exercise.Part(
      "Compute z and the density of both components. (The factor 1 / √(2π) is in both and falls out.)",
      answer: shares.map(four).joined(separator: " and "), working: working, points: 4, lines: 3)
  }

  private var responsible: Exercise.Part {
    let shares = shares(of: weights)
    return Exercise.Part(
      "How large is the responsibility of component 1?", answer: twoDecimals(responsibility),
      working: [
        "\(four(shares[0])) / (\(four(shares[0])) + \(four(shares[1]))) = \(twoDecimals(responsibility))"
      ],
      points: 2, lines: 1)
  }

  private var other: Exercise.Part {
    let rest = (100 - (responsibility * 100).rounded()) / 100
    return Exercise.Part(
      "And that of component 2, without computing it again? Why?", answer: twoDecimals(rest),
      working: ["responsibilities sum to 1: 1 \(minus) \(twoDecimals(responsibility))"], points: 1, lines: 1)
  }

  /// The responsibility without the weights, and without the division by the SDs.
  private var mistakes: [Double] {
    let shares = shares(of: weights)
    return [part(self.shares(of: [0.5, 0.5])), part([0, 1].map { shares[$0] * deviations[$0] })]
  }

  private var wrongWays: [String] {
    let wrong = mistakes.map(twoDecimals)
    return ["Without the weights it would be \(wrong[0]), without dividing by the SD \(wrong[1])."]
  }
}

/// Four significant digits.
private func four(_ value: Double) -> String { NumberText.rounded(value, significant: 4) }

extension Double {
  /// The number as read from its words with so many significant digits.
  fileprivate func rounded(significant digits: Int) -> Double {
    guard self != 0 else { return 0 }
    let decimals = NumberText.decimals(of: self, significant: digits)
    var power = 1.0
    for _ in 0..<decimals { power *= 10 }
    return (self * power).rounded() / power
  }
}
