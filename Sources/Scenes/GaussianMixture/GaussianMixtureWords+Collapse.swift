import Clustering
import Drawing

extension GaussianMixtureWords {
  /// "Component 3", "Components 3 and 5".
  func names(_ components: [Int]) -> String {
    let numbers = components.map { number($0) }.sorted().map(String.init)
    guard let last = numbers.last, numbers.count > 1 else { return "Component " + (numbers.first ?? "") }
    return "Components " + numbers.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What is wrong with components, each by its numbers; of many only the first.
  func collapseSentences(of components: [Int], at step: Int) -> String {
    let sorted = components.sorted { number($0) < number($1) }
    let all = sorted.prefix(2).compactMap { component in
      trace.components(at: step)[component].collapse.map { sentence($0, of: component, at: step) }
    }
    return all.joined(separator: " ")
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
  func collapseHeadline(_ components: [Int], at step: Int) -> String {
    let isThin = components.contains { component in
      let collapse = trace.components(at: step)[component].collapse
      return collapse?.thin != nil || collapse?.raised != nil
    }
    let verb = components.count == 1 ? "collapses" : "collapse"
    return
      "\(names(components)) \(verb): \(isThin ? "hardly more than a line or a point is left" : "too few customers are left")."
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
    let sizes = collapsing.map { trace.finalComponents[$0].effectiveSize }
    let size = NumberText.rounded(sizes.min() ?? 0)
    return collapsing.count == 1
      ? "\(names(collapsing)), of effective size \(size), has collapsed: the fit looks better than it is."
      : "\(names(collapsing)) have collapsed, to effective sizes from \(size): the fit looks better than it is."
  }
}
