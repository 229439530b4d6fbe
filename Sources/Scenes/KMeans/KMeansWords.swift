import Clustering
import Customers
import Drawing
import Numerics
import Words

/// The sentences of a k-means run, each made from the step it speaks of.
struct KMeansWords: Sendable {
  let story: KMeansStory
  private var trace: KMeansTrace { story.trace }

  /// What distances are measured in: "SD" where the features are standardized, nothing where unscaled.
  var distanceUnit: String { story.shown.features.scaling.kind.distanceUnit }

  func distance(_ value: Double) -> String { measured(NumberText.rounded(value), in: distanceUnit) }
  private func squared(_ text: String) -> String {
    measured(text, in: distanceUnit.isEmpty ? "" : distanceUnit + "²")
  }

  /// What a step is about.
  func beat(at step: Int) -> Beat {
    Beat(
      position: position(of: step), shortPosition: shortPosition(of: step), caption: caption(at: step),
      alternative: alternative(at: step), glides: KMeansStage.glides(trace.event(at: step)),
      isBrief: isBrief(step))
  }

  func caption(at step: Int) -> Caption {
    switch trace.event(at: step) {
    case .seed(let seed): caption(seed, at: step)
    case .assign(let assignment): caption(assignment, at: step)
    case .relocate(let relocation): caption(relocation, at: step)
    case .keep(let centroid): caption(kept: centroid, at: step)
    case .drop(let drop): caption(drop, at: step)
    case .update(let update): caption(update, at: step)
    }
  }

  /// Where in the run a step is.
  func position(of step: Int) -> String {
    position(of: step, seeds: " of \(trace.algorithm.clusters)", iterations: " of \(trace.iterations)")
  }

  /// Where in the run a step is, without how long the run is.
  func shortPosition(of step: Int) -> String { position(of: step, seeds: "", iterations: "") }

  private func position(of step: Int, seeds: String, iterations: String) -> String {
    let iteration = "Iteration \(trace.iteration(at: step))\(iterations)"
    return switch trace.event(at: step) {
    case .seed(let seed): "Seed \(seed.centroid + 1)\(seeds)"
    case .assign: iteration + ": assignment"
    case .update: iteration + ": update"
    case .relocate, .keep, .drop: iteration + ": emptied cluster"
    }
  }

  private func name(_ row: Int) -> String { story.shown.features.customerName(row) }
  private func number(_ centroid: Int, _ step: Int) -> Int { story.numbers[step][centroid] }

  /// Whether a step may pass quickly: in a long run, the iterations between the first and the last, in
  /// which little changes.
  func isBrief(_ step: Int) -> Bool {
    guard trace.iterations > 12, trace.iteration(at: step) > 4, step < trace.count - 3 else { return false }
    return switch trace.event(at: step) {
    case .assign, .update: true
    case .seed, .relocate, .keep, .drop: false
    }
  }

  // MARK: Seeds

  private func caption(_ seed: KMeansStep.Seed, at step: Int) -> Caption {
    let order = "Seed \(seed.centroid + 1) of \(trace.algorithm.clusters)"
    let centroid = "centroid \(number(seed.centroid, step))"
    guard let row = seed.customer else {
      let how =
        trace.algorithm.seeding == .randomPartition
        ? "Every customer was put in a random group; this is the mean of one of them."
        : "The starting places were given."
      return Caption("\(order) becomes \(centroid).", how)
    }
    let chance = NumberText.fineShare(seed.probability ?? 0)
    let headline = "\(order): \(name(row)) becomes \(centroid)."
    guard let distance = seed.squaredDistance else {
      return Caption(headline, "Drawn at random: each customer had the same chance, \(chance).")
    }
    let squaredDistance = squared(NumberText.rounded(distance))
    let detail =
      seed.candidates.count > 1
      ? """
      Of \(seed.candidates.count) customers drawn by squared distance it lowers the sum most. Its chance \
      in one draw: \(chance).
      """
      : """
      Its squared distance to the nearest seed, \(squaredDistance), gave it a chance of \(chance). The \
      more a customer stood out, the better was its own.
      """
    return Caption(headline, detail)
  }

  // MARK: Assignment

  private func caption(_ assignment: KMeansStep.Assignment, at step: Int) -> Caption {
    let changed = assignment.changes.count
    let wcss = squared(NumberText.rounded(story.noise.clean(assignment.wcss), significant: 4))
    if step == trace.count - 1 {
      let last = lastCaption(changed, wcss)
      return Caption(last.headline, last.detail + tiesSentence(story.ties[step]))
    }
    let ties = tiesSentence(story.ties[step]) + (story.shown.projection.note.map { " " + $0 } ?? "")
    guard let before = wcssBefore(step) else {
      return Caption(
        "Every customer joins its nearest centroid.",
        """
        The squared distances from the customers to their centroids sum to \(wcss): the WCSS, which no \
        step makes larger.
        """
          + ties)
    }
    let headline =
      changed == 0
      ? "Nobody changes segment." : "\(NumberText.count(changed, "customer")) changed segment."
    return Caption(headline, fall(from: before, to: story.noise.clean(assignment.wcss)) + ties)
  }

  private func lastCaption(_ changed: Int, _ wcss: String) -> Caption {
    let iterations = NumberText.count(trace.iterations, "iteration")
    let hits = hitsSentence
    switch trace.reason {
    case .converged where changed == 0:
      return Caption(
        "Nobody changes segment: the run has converged.", "WCSS \(wcss) after \(iterations). \(hits)")
    case .converged:
      return Caption(
        "The centroids barely moved: the run has converged within its tolerance.",
        "\(NumberText.count(changed, "customer")) changed segment. WCSS \(wcss) after \(iterations). \(hits)")
    case .limit:
      return Caption(
        "The run stops at its limit of \(iterations), before it settled.",
        "\(NumberText.count(changed, "customer")) still changed segment. WCSS \(wcss). \(hits)")
    }
  }

  /// How many starts reached the best WCSS.
  var hitsSentence: String {
    let (hits, count) = (trace.restarts.hits, trace.restarts.count)
    if count == 1 { return "There was one start; another may end elsewhere." }
    if hits == count { return "All \(count) starts ended at this WCSS." }
    return
      """
      \(hits) of \(count) starts reached this WCSS; the others ended \
      \(hits == count - 1 ? "" : "up to ")\(worstShare) higher.
      """
  }

  private var worstShare: String {
    let worst = trace.restarts.wcss.max() ?? trace.wcss
    return trace.wcss > 0 ? NumberText.fineShare(worst / trace.wcss - 1) : NumberText.rounded(worst)
  }

  private func tiesSentence(_ count: Int) -> String {
    count == 0
      ? ""
      : """
       \(NumberText.count(count, "customer")) \(count == 1 ? "is" : "are") equally near to two centroids: \
      the one seeded first gets \(count == 1 ? "it" : "them").
      """
  }

  // MARK: Update and emptied clusters

  private func caption(_ update: KMeansStep.Update, at step: Int) -> Caption {
    let farthest = update.shifts.indices.max { update.shifts[$0] < update.shifts[$1] } ?? 0
    guard !story.noise.isRest(update.farthest) else {
      return Caption(
        "Every centroid is the mean of its customers already.",
        "No centroid moves. \(stays(at: story.noise.clean(update.wcss)))")
    }
    let move =
      "Centroid \(number(farthest, step)) moves farthest, \(distance(update.shifts[farthest])). "
    return Caption(
      "Each centroid moves to the mean of its customers.",
      move + fall(from: wcssBefore(step) ?? update.wcss, to: story.noise.clean(update.wcss)))
  }

  private func caption(_ relocation: KMeansStep.Relocation, at step: Int) -> Caption {
    Caption(
      """
      Centroid \(number(relocation.centroid, step)) has no customers and jumps to \
      \(name(relocation.customer)).
      """,
      """
      No customer is farther from its own centroid: \(distance(relocation.squaredDistance.squareRoot())) \
      from centroid \(number(relocation.donor, step)). \
      \(fall(from: wcssBefore(step) ?? 0, to: story.wcss(at: step) ?? 0))
      """)
  }

  private func caption(kept centroid: Int, at step: Int) -> Caption {
    Caption(
      "Centroid \(number(centroid, step)) has no customers and stays where it is.",
      "From here on it may remain without any: then there are fewer segments than asked for.")
  }

  private func caption(_ drop: KMeansStep.Drop, at step: Int) -> Caption {
    let number = story.numbers[step - 1][drop.centroid]
    let left = trace.centroids(at: step).rows
    return Caption(
      "Centroid \(number) has no customers and is taken away.",
      """
      \(NumberText.count(left, "centroid")) \(left == 1 ? "remains" : "remain") of \
      \(trace.algorithm.clusters).
      """
    )
  }

  private func wcssBefore(_ step: Int) -> Double? { step > 0 ? story.wcss(at: step - 1) : nil }

  private func stays(at wcss: Double) -> String {
    "WCSS stays at \(squared(NumberText.rounded(wcss, significant: 4)))."
  }

  private func fall(from before: Double, to after: Double) -> String {
    if story.noise.areEqual(before, after) {
      return stays(at: after)
    }
    let (a, b) = NumberText.pair(before, after)
    let share = before > 0 ? ": \(NumberText.fineShare((before - after) / before)) less" : ""
    return "WCSS falls from \(a) to \(squared(b))\(share)."
  }

  // MARK: The whole run

  /// What a picture shows, in words.
  func alternative(at step: Int) -> String {
    let caption = caption(at: step)
    let projection = story.shown.projection
    let sizes = trace.sizes(at: step)
    let segments = sizes.indices.filter { sizes[$0] > 0 }.sorted { number($0, step) < number($1, step) }
    let counts = segments.map { "segment \(number($0, step)): \(NumberText.count(sizes[$0], "customer"))" }
    let shown = counts.isEmpty ? "nobody has a segment yet" : counts.joined(separator: ", ")
    return
      """
      k-means, \(position(of: step)). Scatter plot of \(NumberText.count(trace.points.rows, "customer")), \
      \(projection.yTitle) over \(projection.xTitle); \(shown). \(caption.text)
      """
  }
}
