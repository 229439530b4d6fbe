import Clustering
import Drawing
import Words

extension GaussianMixtureWords {
  /// "Component 3", "Components 3 and 5".
  func names(_ components: [Int]) -> String {
    let numbers = components.map { number($0) }.sorted().map(String.init)
    return (numbers.count > 1 ? "Components " : "Component ") + listed(numbers)
  }

  /// What is wrong with components that collapsed in a step: the first by its numbers, of the others only
  /// that there are any.
  func collapseSentences(at step: Int) -> String {
    let sorted = story.collapsed(at: step).sorted { number($0) < number($1) }
    guard let first = sorted.first, let collapse = trace.components(at: step)[first].collapse else {
      return ""
    }
    let others = sorted.count > 1 ? " \(names(Array(sorted.dropFirst()))) collapsed, too." : ""
    return sentence(collapse, of: first, at: step) + others
  }

  private func sentence(_ collapse: ComponentCollapse, of component: Int, at step: Int) -> String {
    let values = trace.components(at: step)[component]
    var size = "an effective size of \(NumberText.rounded(values.effectiveSize))"
    if let small = collapse.small { size += " (its covariance needs \(NumberText.plain(small.limit)))" }
    let smallest = "a smallest eigenvalue of \(squared(values.smallestEigenvalue))"
    let why =
      if let raised = collapse.raised {
        ": it was flat, so \(squared(raised)) was added to its variances"
      } else if collapse.thin != nil {
        ": along one axis it is as thin as regularization lets it be"
      } else {
        ""
      }
    return "Component \(number(component)) has \(size) and \(smallest)\(why)."
  }

  /// That components collapse, for a headline.
  func collapseHeadline(at step: Int) -> String {
    let components = story.collapsed(at: step)
    let isFlat = components.contains { trace.components(at: step)[$0].collapse?.isFlat ?? false }
    let how = isFlat ? "hardly more than a line or a point is left" : "too few customers are left"
    return "\(names(components)) \(components.count == 1 ? "collapses" : "collapse"): \(how)."
  }

  private func squared(_ value: Double) -> String {
    measured(NumberText.rounded(value), in: distanceUnit.isEmpty ? "" : distanceUnit + "²")
  }

  func recoverySentence(_ components: [Int]) -> String {
    components.isEmpty
      ? "" : "\(names(components)) \(components.count == 1 ? "has" : "have") recovered."
  }

  /// That a fit with a collapsed component looks better than it is.
  var degenerateSentence: String {
    let collapsing = trace.collapsing
    guard !collapsing.isEmpty else { return "" }
    let size = NumberText.rounded(collapsing.map { trace.finalComponents[$0].effectiveSize }.min() ?? 0)
    return collapsing.count == 1
      ? """
      \(names(collapsing)), which stands for \(size) customers, has collapsed: the fit looks better than \
      it is.
      """
      : """
      \(names(collapsing)) have collapsed, the smallest to \(size) customers: the fit looks better than \
      it is.
      """
  }
}
