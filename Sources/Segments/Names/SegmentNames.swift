import Words

/// Names for the segments of a run, by rule, from the features that set each of them apart.
///
/// A segment is named by its two clustered features that lie farthest from the mean of all customers: "High
/// income, low spending". High and low begin half a standard deviation from the mean (see `Level`); of more
/// than two features those that are neither are left out. Segments that would share a name are told apart
/// one step at a time: by finer levels, by who has the highest and who the lowest, by one more feature and
/// then another, and at the last by their numbers. A name depends on the means alone, not on the order of
/// the customers.
struct SegmentNames {
  /// One a segment, all different.
  let names: [String]

  /// - Parameters:
  ///   - segments: the numbers of the segments, all different.
  ///   - standings: for each segment its clustered features, in the same order for all.
  init(segments: [Int], standings: [[FeatureStanding]]) {
    guard segments.count > 1 else {
      names = segments.map { _ in "All customers" }
      return
    }
    let ladders = segments.indices.map { Self.ladder(of: $0, number: segments[$0], standings) }
    var rungs = Array(repeating: 0, count: segments.count)
    while true {
      let current = segments.indices.map { ladders[$0][rungs[$0]] }
      var counts: [String: Int] = [:]
      for name in current { counts[name, default: 0] += 1 }
      let shared = segments.indices.filter { counts[current[$0], default: 0] > 1 }
      if shared.isEmpty {
        names = current
        return
      }
      // No two of the last rungs are alike, so of those that share a name one at least can go on.
      for index in shared { rungs[index] = min(rungs[index] + 1, ladders[index].count - 1) }
    }
  }

  /// The most features in a name.
  private static let most = 4

  /// The names that a segment may have, from the plainest to the one that nobody else can have.
  private static func ladder(of index: Int, number: Int, _ standings: [[FeatureStanding]]) -> [String] {
    let own = standings[index]
    let ranked = own.indices.sorted {
      (-own[$0].difference.magnitude, $0) < (-own[$1].difference.magnitude, $1)
    }
    let telling = ranked.prefix(2).filter { own.count <= 2 || own[$0].coarse != .average }
    func name(_ chosen: some Sequence<Int>, _ words: (Int) -> String) -> String {
      // In the order of the features, so that names can be compared.
      capitalized(chosen.sorted().map(words).joined(separator: ", "))
    }
    func extreme(_ feature: Int) -> String {
      own[feature].words(superlative(of: index, feature, standings) ?? own[feature].fine)
    }
    let plain = name(telling) { own[$0].words(own[$0].coarse) }
    var ladder = [plain, name(telling) { own[$0].words(own[$0].fine) }, name(telling, extreme)]
    let further = max(telling.count + 1, 1)
    if further <= min(most, own.count) {
      for count in further...min(most, own.count) { ladder.append(name(ranked.prefix(count), extreme)) }
    }
    return ladder + ["\(plain) (segment \(number))"]
  }

  /// Whether no other segment has as much of a feature, or as little.
  private static func superlative(of index: Int, _ feature: Int, _ standings: [[FeatureStanding]]) -> Level? {
    let own = standings[index][feature].difference
    let others = standings.indices.filter { $0 != index }.map { standings[$0][feature].difference }
    if others.allSatisfy({ $0 < own }) { return .highest }
    if others.allSatisfy({ $0 > own }) { return .lowest }
    return nil
  }

  private static func capitalized(_ words: String) -> String {
    words.isEmpty ? "Average throughout" : words.capitalizedFirst
  }
}
