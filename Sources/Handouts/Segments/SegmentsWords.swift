import Criteria
import Customers
import Drawing
import Segments
import Words

/// The sentences of the overview: what to begin with, and what the number of segments rests on.
struct SegmentsWords {
  let profiles: Profiles
  let suggestions: [[Suggestion]]
  let choice: SegmentsHandout.ChoiceOfK

  /// Segments that are large enough for a trial, and come back when customers are drawn anew: largest first.
  private var ready: [Profile] {
    profiles.filter { !Trial(size: $0.size).isTooSmall && !Self.isUnstable($0) }
  }
  private var tooSmall: [Profile] { profiles.filter { Trial(size: $0.size).isTooSmall } }
  private var unstable: [Profile] { profiles.filter(Self.isUnstable) }

  static func isUnstable(_ profile: Profile) -> Bool {
    profile.stability.map { $0 < Stability.leastTrusted } ?? false
  }

  /// What to do first, in one line.
  var headline: String {
    guard profiles.count > 1 else { return "One segment is all customers: there is nothing to tell apart." }
    guard let first = ready.first else {
      return tooSmall.count == profiles.count
        ? "No segment is large enough for a trial of its own: ask and watch before you act."
        : "No segment is both large and stable enough for a trial of its own: ask and watch before you act."
    }
    return "Begin with segment \(first.number), \(quoted(first))."
  }

  /// Why, and what about the others.
  var reasons: [String] {
    guard profiles.count > 1 else { return [] }
    var sentences: [String] = []
    if let first = ready.first, let attempt = suggestions[first.number - 1].first?.attempt {
      sentences.append(attempt + " " + Trial(size: first.size).words)
    }
    let further = ready.dropFirst()
    if !further.isEmpty {
      sentences.append("Also large and stable enough for a trial: \(numbers(Array(further))).")
    }
    if !tooSmall.isEmpty {
      sentences.append(
        """
        Of \(numbers(tooSmall)), with under 61 customers\(tooSmall.count > 1 ? " each" : ""), learn before \
        you act: a trial would show only large differences.
        """
      )
    }
    if !unstable.isEmpty {
      sentences.append(
        """
        Do not act on \(numbers(unstable)) alone: \(unstable.count > 1 ? "they do" : "it does") not come \
        back reliably when customers are drawn anew.
        """
      )
    }
    return sentences
  }

  /// What the number of segments rests on; nil where the user chose it.
  var choiceOfK: (headline: String, sentences: [String])? {
    let count = NumberText.count(profiles.count, "segment")
    switch choice {
    case .chosen: return nil
    case .standardUnjudged(let limit):
      return (
        "\(count): a default that nobody chose",
        [
          """
          With more than \(Figures.count(limit)) customers the criteria were not asked here; the verb \
          choose-k asks them.
          """
        ]
      )
    case .standard(let recommendation):
      let headline =
        switch recommendation.clusters {
        case nil: "\(count): a default that nobody chose"
        case profiles.count:
          "\(count): a default that nobody chose; the criteria, counted together, suggest it too"
        case let k?: "\(count): a default that nobody chose; the criteria suggest \(k)"
        }
      return (headline, recommendation.sentences)
    }
  }

  private func numbers(_ some: [Profile]) -> String {
    (some.count == 1 ? "segment " : "segments ") + listed(some.map { String($0.number) })
  }

  func quoted(_ profile: Profile) -> String { "“\(profile.name)”" }
}

extension Profiles {
  /// Which of its measures the segments were formed by.
  /// The most measures that pages show.
  static let mostShown = 20

  /// The measures in which some segment differs most from all customers, at most so many, in the order of the
  /// file.
  func mostDifferent(_ limit: Int, of segment: Profile? = nil) -> [Int] {
    let indices = Array(columns.measures.indices)
    guard indices.count > limit else { return indices }
    func difference(_ index: Int) -> Double {
      let values = (segment.map { [$0] } ?? Array(self)).compactMap {
        $0.measures[index].differenceSD?.magnitude
      }
      return values.max() ?? 0
    }
    let differences = indices.map(difference)
    return Array(indices.sorted { (differences[$1], $0) < (differences[$0], $1) }.prefix(limit).sorted())
  }

  /// Says that not all measures are shown; nil where they are.
  var mostShownNote: String? {
    let count = columns.measures.count
    return count > Self.mostShown
      ? "Shown are the \(Self.mostShown) of \(count) columns that differ most; profiles.csv has all." : nil
  }

  var clusteredMeasures: [Int] { columns.measures.indices.filter { columns.measures[$0].isClustered } }
}
