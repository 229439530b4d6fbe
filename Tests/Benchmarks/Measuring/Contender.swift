/// One of several things that are measured in turn.
struct Contender {
  let name: String
  /// Does it once, and says how long it took, in milliseconds.
  let measure: () throws -> Double
}

/// The times of one contender, in milliseconds, round by round.
struct Times {
  let name: String
  let rounds: [Double]
}

/// Measures in turn, A B C A B C and so on, so that whatever else the machine does meets all of them.
func inTurn(rounds: Int, _ contenders: [Contender]) throws -> [Times] {
  var times = contenders.map { _ in [Double]() }
  for _ in 0..<rounds {
    for (index, contender) in contenders.enumerated() { times[index].append(try contender.measure()) }
  }
  return zip(contenders, times).map { Times(name: $0.name, rounds: $1) }
}

/// How long something takes, in milliseconds.
func milliseconds(_ work: () throws -> Void) rethrows -> Double {
  let taken = try ContinuousClock().measure(work)
  return Double(taken.components.seconds) * 1e3 + Double(taken.components.attoseconds) * 1e-15
}
