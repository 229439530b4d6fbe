import Clustering
import Drawing
import Numerics

/// What a scene of a Gaussian mixture needs to know of a run, worked out once: where everything lies, how
/// customers are shared, and what components are called.
struct GaussianMixtureStory: Sendable {
  let trace: GaussianMixtureTrace
  let shown: ShownCustomers
  /// The segment number of each component.
  let numbers: [Int]
  /// For each step the outlines of the components, in the units of the axes.
  let ellipses: [[Ellipse]]
  /// For each step how the customers are shared.
  let sharing: [Sharing]
  /// All looks that any customer has at any time.
  let shades: [Shade]
  /// The components in the order of their numbers.
  let components: [Int]
  /// The largest effective size that any component has at any time.
  let largestSize: Double
  /// How small a difference is none.
  let noise: Noise
  /// Whether there is ever a customer whom no component claims with 80 % or more.
  let hasUnsure: Bool

  /// How the customers are shared among the components after a step.
  struct Sharing: Hashable, Sendable {
    /// The look of each customer drawn, as an index of `shades`.
    var shades: [Int32]
    /// The sum of each component's responsibilities.
    var sizes: [Double]
    /// How many customers no component claims with 80 % or more.
    var unsure: Int
    /// How many customers have their largest share in another component than before.
    var changed: Int
    /// The followed customer's responsibilities.
    var followed: [Double]
  }

  init(_ trace: GaussianMixtureTrace, shown: ShownCustomers, numbering: [Int]? = nil) {
    self.trace = trace
    self.shown = shown
    noise = Noise(of: trace.points)
    numbers = Self.numbers(of: trace, numbering: numbering)
    var shader = Shader(shown: shown, numbers: numbers)
    var sharing: [Sharing] = []
    for step in trace.indices {
      if case .maximization = trace.event(at: step), let last = sharing.last {
        sharing.append(last)
      } else {
        sharing.append(shader.sharing(trace.responsibilities(at: step)))
      }
    }
    self.sharing = sharing
    components = numbers.indices.sorted { [numbers] in numbers[$0] < numbers[$1] }
    largestSize = sharing.compactMap { $0.sizes.max() }.max() ?? 1
    hasUnsure = sharing.contains { $0.unsure > 0 }
    shades = shader.shades
    ellipses = trace.indices.map { [numbers] step in
      Self.ellipses(trace.components(at: step), numbers: numbers, shown: shown)
    }
  }

  /// Every place that anything will have.
  var everywhere: [Point] {
    shown.places + ellipses.joined().flatMap { $0.corners(sigmas: 2) }
  }

  /// Segment numbers follow the final partition. Components that are the most responsible one for nobody
  /// come after the segments.
  private static func numbers(of trace: GaussianMixtureTrace, numbering: [Int]?) -> [Int] {
    let canonical = SegmentNumbers(
      of: trace.finalLabels, clusters: trace.algorithm.components, points: trace.points)
    var next = max(canonical.labels.count, numbering?.max() ?? 0)
    return canonical.numbers.enumerated().map { component, number in
      if let number { return numbering?[component] ?? number }
      next += 1
      return next
    }
  }

  private static func ellipses(
    _ components: [GaussianComponent], numbers: [Int], shown: ShownCustomers
  ) -> [Ellipse] {
    let means = Matrix(components.map { $0.mean })
    let places = shown.projection.places(of: means)
    return components.indices.map { index in
      var center = places[index]
      if shown.showsOneFeature {
        // Height is free: each component gets a lane of its own, the first on top.
        let lane = numbers.count { $0 < numbers[index] }
        center.y = 1 - (2 * Double(lane) + 1) / Double(numbers.count)
      }
      return Ellipse(center: center, covariance: components[index].covariance, in: shown.projection)
    }
  }

  /// Whether the components change their places or outlines in a step.
  func glides(at step: Int) -> Bool {
    guard case .maximization = trace.event(at: step), step > 0 else { return false }
    return ellipses[step] != ellipses[step - 1]
  }

  /// The components that are collapsing after a step and were not before, or that became flat in it.
  func collapsed(at step: Int) -> [Int] {
    let now = trace.components(at: step)
    let before = step > 0 ? trace.components(at: step - 1) : []
    return now.indices.filter { index in
      guard let collapse = now[index].collapse else { return false }
      guard let earlier = step > 0 ? before[index].collapse : nil else { return true }
      return collapse.isFlat && !earlier.isFlat
    }
  }

  /// The look of a drawn customer after a step.
  func shade(ofShown index: Int, at step: Int) -> Shade { shades[Int(sharing[step].shades[index])] }
}

extension ComponentCollapse {
  /// Whether the component is hardly more than a line or a point.
  var isFlat: Bool { thin != nil || raised != nil }
}

extension ShownCustomers {
  /// Whether only the horizontal axis has a meaning.
  var showsOneFeature: Bool { !projection.hasVerticalAxis }
}

/// Turns responsibilities into looks, and remembers each look once.
private struct Shader {
  let shown: ShownCustomers
  let numbers: [Int]
  var shades: [Shade] = []
  private var known: [Shade: Int32] = [:]
  private var tops: [Int] = []

  init(shown: ShownCustomers, numbers: [Int]) {
    self.shown = shown
    self.numbers = numbers
  }

  mutating func sharing(_ responsibilities: Responsibilities) -> GaussianMixtureStory.Sharing {
    var sizes = Array(repeating: 0.0, count: numbers.count)
    var now: [Int] = []
    now.reserveCapacity(responsibilities.count)
    var unsure = 0
    for row in 0..<responsibilities.count {
      var top = 0
      var most = -1.0
      for component in numbers.indices {
        let share = responsibilities[row, component]
        sizes[component] += share
        if share > most { (top, most) = (component, share) }
      }
      if most < Shade.sure { unsure += 1 }
      now.append(top)
    }
    let changed = zip(tops, now).count { $0 != $1 }
    tops = now
    return GaussianMixtureStory.Sharing(
      shades: shown.rows.map { index(of: responsibilities[row: $0], top: now[$0]) }, sizes: sizes,
      unsure: unsure, changed: changed,
      followed: shown.followed.map { responsibilities[row: $0] } ?? [])
  }

  private mutating func index(of shares: [Double], top: Int) -> Int32 {
    let shade = Shade(shares: shares, numbers: numbers, top: top)
    if let index = known[shade] { return index }
    let index = Int32(shades.count)
    shades.append(shade)
    known[shade] = index
    return index
  }
}
