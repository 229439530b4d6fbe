import Criteria
import Customers
import Drawing
import Numerics
import Words

/// The sentences of a sweep over k, each made from the partitions it speaks of.
struct ChoosingKWords: Sendable {
  let story: ChoosingKStory

  /// What a step is about.
  func beat(at step: Int) -> Beat {
    Beat(
      position: position(at: step), shortPosition: position(at: step), caption: caption(at: step),
      alternative: alternative(at: step), glides: glides(at: step))
  }

  private func glides(at step: Int) -> Bool {
    guard case .move(let index) = story.steps[step] else { return false }
    let transition = story.transitions[index]
    return story.stops[transition.from].centers != story.stops[transition.to].centers
  }

  private func position(at step: Int) -> String {
    switch story.steps[step] {
    case .first, .assign: return "k = \(story.stop(at: step).clusters)"
    case .move(let index):
      let transition = story.transitions[index]
      return "from k = \(story.stops[transition.from].clusters) to \(story.stops[transition.to].clusters)"
    case .verdict: return "what the criteria suggest"
    }
  }

  func caption(at step: Int) -> Caption {
    switch story.steps[step] {
    case .first: first
    case .move(let index): move(story.transitions[index])
    case .assign(let index): assign(story.transitions[index])
    case .verdict: verdict
    }
  }

  // MARK: The first partition

  private var first: Caption {
    let stop = story.stops[0]
    let count = NumberText.count(story.shown.features.customers.count, "customer")
    let wcss =
      """
      Their squared distances to the \(stop.clusters == 1 ? "centroid" : "nearest centroid") sum to \
      \(squared(stop.partition.wcss)): the WCSS.
      """
    guard stop.clusters > 1 else {
      return Caption(
        "k = 1: all \(count) are one segment.",
        wcss
          + " The best possible one falls with every further segment: it alone can't say how many there are.")
    }
    return Caption(
      "k = \(stop.clusters): \(count) in segments of \(sizes(stop)).",
      [wcss, silhouette(stop)].compactMap { $0 }.joined(separator: " "))
  }

  // MARK: Centroids

  private func move(_ transition: ChoosingKStory.Transition) -> Caption {
    let (before, after) = (story.stops[transition.from], story.stops[transition.to])
    let from = "From k = \(before.clusters) to k = \(after.clusters)"
    if after.clusters < before.clusters {
      return Caption(
        "Back to k = \(after.clusters), which \(supporters) suggest.",
        "The centroids go back to where they were. \(note(after))")
    }
    let births = transition.born.map { kin in
      kin.shares.first.map { "centroid \(kin.segment) comes out of segment \($0.segment)" }
        ?? "centroid \(kin.segment) is new"
    }
    let ends = transition.ended.map { "centroid \($0.segment) goes" }
    let moves = farthest(before, after).map {
      " Of the others, centroid \($0.segment) moves farthest: \(distance($0.distance))."
    }
    return Caption("\(from): \(listed(births + ends)).", note(after) + (moves ?? ""))
  }

  /// How the partition was found.
  private func note(_ stop: ChoosingKStory.Stop) -> String {
    let (restarts, hits) = (stop.partition.restarts, stop.partition.hits)
    if stop.partition.isGrown {
      let starts =
        restarts == 1
        ? "the independent start of k-means did not reach"
        : "none of \(restarts) independent starts of k-means reached"
      return "It grew from a neighboring k: \(starts) it."
    }
    return restarts == 1
      ? "This is where one independent start of k-means ended."
      : "This is the best of \(restarts) independent starts of k-means; \(hits) of them reached it."
  }

  /// The centroid that moves farthest of those in both partitions, in the units of distances.
  private func farthest(
    _ before: ChoosingKStory.Stop, _ after: ChoosingKStory.Stop
  ) -> (segment: Int, distance: Double)? {
    let old = Dictionary(uniqueKeysWithValues: before.centers.map { ($0.segment, $0.position) })
    return after.centers.compactMap { center in
      old[center.segment].map {
        (center.segment, squaredDistance($0[...], center.position[...]).squareRoot())
      }
    }.filter { $0.1 > 0 }.max { $0.1 < $1.1 }
  }

  // MARK: Customers

  private func assign(_ transition: ChoosingKStory.Transition) -> Caption {
    let (before, after) = (story.stops[transition.from], story.stops[transition.to])
    if after.clusters < before.clusters {
      let wcss = "The WCSS is \(squared(after.partition.wcss))"
      let mean = after.row.silhouette.map { ", the mean silhouette \(width($0.mean))" } ?? ""
      return Caption("k = \(after.clusters) again: segments of \(sizes(after)).", wcss + mean + ".")
    }
    let events = transition.born.map { born($0, before, after) } + transition.ended.map(ended)
    let count = NumberText.count(transition.others, "customer")
    let verb = transition.others == 1 ? "changes" : "change"
    let others = transition.others > 0 ? "Besides, \(count) \(verb) segment. " : ""
    let changes = [curve(before, after), silhouetteChange(before, after)].compactMap { $0 }
    return Caption(
      "k = \(after.clusters): \(events.joined(separator: "; ")).",
      others + changes.joined(separator: ", ") + ".")
  }

  /// Where a new segment comes from.
  private func born(
    _ kin: ChoosingKStory.Transition.Kin, _ before: ChoosingKStory.Stop, _ after: ChoosingKStory.Stop
  ) -> String {
    guard let parent = kin.shares.first else { return "segment \(kin.segment) has no customers" }
    let own = after.sizes[kin.segment] ?? 0
    if kin.isSplit {
      let (old, rest) = (before.sizes[parent.segment] ?? 0, after.sizes[parent.segment] ?? 0)
      return "segment \(parent.segment) is split in two, \(number(old)) → \(number(rest)) + \(number(own))"
    }
    if kin.shares.count == 1 {
      return "\(NumberText.count(own, "customer")) of segment \(parent.segment) become segment \(kin.segment)"
    }
    let sources = kin.shares.prefix(3).map { "\(number($0.customers)) of segment \($0.segment)" }
    let rest = kin.shares.dropFirst(3).reduce(0) { $0 + $1.customers }
    return
      "\(listed(sources + (rest > 0 ? ["\(number(rest)) of others"] : []))) become segment \(kin.segment)"
  }

  /// Where the customers of a segment go that ends.
  private func ended(_ kin: ChoosingKStory.Transition.Kin) -> String {
    let goals = kin.shares.prefix(2).map { "segment \($0.segment)" }
    return "segment \(kin.segment) goes into \(listed(goals + (kin.shares.count > 2 ? ["others"] : [])))"
  }

  private func curve(_ before: ChoosingKStory.Stop, _ after: ChoosingKStory.Stop) -> String {
    let (old, new) = (before.partition.wcss, after.partition.wcss)
    guard old > 0, new != old else { return "The WCSS stays \(squared(new))" }
    let change = NumberText.percent((new / old - 1).magnitude, decimals: 0)
    return "The WCSS \(new < old ? "falls" : "rises") by \(change) to \(squared(new))"
  }

  private func silhouetteChange(_ before: ChoosingKStory.Stop, _ after: ChoosingKStory.Stop) -> String? {
    guard let new = after.row.silhouette?.mean else { return nil }
    guard let old = before.row.silhouette?.mean else { return "the mean silhouette is \(width(new))" }
    if width(old) == width(new) { return "the mean silhouette stays \(width(new))" }
    return "the mean silhouette \(new > old ? "rises" : "falls") from \(width(old)) to \(width(new))"
  }

  private func silhouette(_ stop: ChoosingKStory.Stop) -> String? {
    stop.row.silhouette.map { "The mean silhouette is \(width($0.mean))." }
  }

  // MARK: The end

  private var verdict: Caption {
    let recommendation = story.comparison.recommendation
    let named = Set(recommendation.opinions.map { $0.clusters }).sorted().map(String.init)
    guard let clusters = recommendation.clusters else {
      return Caption("No criterion suggests any number of segments.", "Perhaps there are none.")
    }
    let headline =
      named.count == 1
      ? "All criteria that suggest a number suggest \(clusters)."
      : "The criteria disagree: they suggest \(listed(named))."
    let most =
      """
      \(recommendation.supporters.count) of \(recommendation.voices.count) say \(clusters). Each rewards \
      something else, and none knows how many segments there are.
      """
    return Caption(headline, most + (recommendation.warnings.first.map { " " + $0.sentence } ?? ""))
  }

  private var supporters: String {
    let recommendation = story.comparison.recommendation
    let count = recommendation.supporters.count
    return count == 1 ? "more criteria than any other number: one" : "\(count) criteria"
  }

  // MARK: For those who don't see it

  private func alternative(at step: Int) -> String {
    let stop = story.stop(at: step)
    let count = NumberText.count(story.shown.features.customers.count, "customer")
    let (first, last) = (story.stops[0].clusters, story.reached(by: step))
    let range = last > first ? " from k = \(first) to \(last)" : ""
    let charts = "Beside it the WCSS\(range) and the mean silhouette."
    let text = caption(at: step).text
    if case .verdict = story.steps[step] {
      let votes = story.comparison.recommendation.opinions.map {
        "\(listed($0.criteria.map { $0.name })) \($0.criteria.count == 1 ? "says" : "say") \($0.clusters)"
      }
      return "\(text) \(votes.joined(separator: "; "))."
    }
    return
      """
      Scatter plot of \(count) in \(NumberText.count(stop.clusters, "segment")), of \(sizes(stop)). \
      \(charts) \(text)
      """
  }

  // MARK: Numbers

  private func number(_ count: Int) -> String { NumberText.fixed(Double(count), decimals: 0) }
  private func width(_ value: Double) -> String { NumberText.fixed(value, decimals: 3) }
  private func squared(_ value: Double) -> String {
    measured(NumberText.rounded(value, significant: 4), in: story.squaredUnit)
  }
  private func distance(_ value: Double) -> String {
    measured(NumberText.rounded(value), in: story.shown.features.scaling.kind.distanceUnit)
  }

  /// The sizes of the segments, in the order of their numbers.
  private func sizes(_ stop: ChoosingKStory.Stop) -> String {
    listed(stop.centers.map { number(stop.sizes[$0.segment] ?? 0) })
  }
}
