import Criteria
import Customers
import Drawing
import Segments
import Words

/// The facts and the limits of the method, as they hold for the run.
struct SegmentsMethodWords {
  let handout: SegmentsHandout

  private var origin: SegmentsOrigin { handout.origin }
  private var profiles: Profiles { handout.profiles }

  /// How the features were made comparable, as a clause.
  static func scaling(_ features: Features) -> String {
    switch features.scaling.kind {
    case .standard: "standardized"
    case .none: "unscaled"
    case .minmax: "scaled to the range 0 to 1"
    case .robust: "scaled by median and quartiles"
    case .log: "standardized by the logarithm of 1 + x"
    }
  }

  var facts: [(String, [String])] {
    [
      ("Data", [origin.source + "."] + origin.audit),
      ("Features", [features]),
      ("Algorithm", [algorithm, origin.result + "."]),
      ("Stability", [stability]),
      ("Names", [names]),
      ("Near a border", [border]),
      ("Medoid", ["Least sum of Euclidean distances to all others of its segment, in scaled units."]),
      ("Figures", [figures]),
      ("Suggestions", ["From the rules in \(origin.rules). " + Trial.basis]),
      ("Data needed", needs),
      ("Program", [origin.program]),
    ]
  }

  private var features: String {
    let features = profiles.features
    let scaled = features.features.indices.map { index in
      let name = features.features[index].axisTitle
      guard features.scaling.kind != .none else { return name }
      let offset = NumberText.rounded(features.scaling.offsets[index], significant: 6)
      let spread = NumberText.rounded(features.scaling.spreads[index], significant: 6)
      let what = features.scaling.kind == .log ? "ln(1 + x) " : ""
      return "\(name) (\(what)less \(offset), divided by \(spread))"
    }
    return "\(listed(scaled)); \(Self.scaling(features)). Distances are Euclidean in scaled units."
  }

  private var algorithm: String {
    let parameters = origin.parameters.map { "\($0.name) \($0.value)" }
    return "\(origin.algorithm): \(parameters.joined(separator: ", "))."
  }

  private var stability: String {
    guard let count = origin.bootstraps else { return "Not computed." }
    return
      """
      As many customers as there are were drawn with replacement \(Figures.count(count)) times (seed \
      \(origin.seed)) and clustered anew the same way; mean Jaccard similarity of each segment to the new \
      cluster most like it (Hennig 2007).
      """
  }

  /// What the suggestions take beyond the data at hand, by purpose.
  private var needs: [String] {
    var purposes: [String: [String]] = [:]
    var order: [String] = []
    for suggestion in handout.suggestions.joined() {
      guard let needs = suggestion.needs else { continue }
      if purposes[needs] == nil { order.append(needs) }
      if purposes[needs]?.contains(suggestion.purpose.rawValue) != true {
        purposes[needs, default: []].append(suggestion.purpose.rawValue)
      }
    }
    guard !order.isEmpty else { return ["The suggestions take no further data."] }
    let parts = order.map { "for \(listed(purposes[$0] ?? [])): \($0.lowercasedFirst.withoutFullStop)" }
    return [parts.joined(separator: "; ").capitalizedFirst + "."]
  }

  private var names: String {
    "By rule, from the features that lie farthest from the mean of all. \(Level.rule)"
  }

  private var border: String {
    """
    The margin, which is the distance to the next centroid less that to the own one, is under \
    \(NumberText.percent(Placement.borderShare, decimals: 0)) of the distance between the two.
    """
  }

  private var figures: String {
    """
    Quartiles by linear interpolation (type 7); standard deviations with the number of customers as \
    divisor; index and SD of the unrounded means. ** under 31 customers, * under 61.
    """
  }

  var limits: [String] {
    [
      """
      Every algorithm divides any customers into as many segments as it is asked for, groups or not. Names \
      and figures describe the division; they do not prove it.
      """,
      origin.assumptions,
      """
      Segments describe customers at the time of the data. Nothing here tells cause from coincidence; only \
      a trial does.
      """,
      """
      Age, gender and whatever stands for them describe. They should not decide prices, credit or who is \
      left out.
      """,
    ] + mall
      + (origin.isSynthetic
        ? ["These customers are synthetic: a random generator made them. Nothing follows for a real shop."]
        : [])
  }

  private var mall: [String] {
    var limits: [String] = []
    if profiles.columns.measures.contains(where: { $0.feature.role == .spending }) {
      limits.append("The spending score is given by the mall, from 1 to 100. It is no money, and no profit.")
    }
    if profiles.columns.measures.contains(where: {
      $0.feature.role == .income && $0.feature.unit == "k$"
    }) {
      limits.append("k$ are thousands of dollars a year, as the file says; nobody has checked them.")
    }
    return limits
  }
}
