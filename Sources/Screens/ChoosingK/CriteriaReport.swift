import Characters
import Criteria
import Customers
import Drawing
import Words

/// What `choose-k` shows in a terminal: the table, what each criterion suggests, why they differ, and the
/// recommendation.
public struct CriteriaReport {
  private let comparison: KComparison
  private let features: Features

  private static let width = 80

  /// The report on a comparison of numbers of segments of these customers.
  public init(_ comparison: KComparison, features: Features) {
    self.comparison = comparison
    self.features = features
  }

  /// Lines of at most 80 cells, as far as names and numbers allow.
  public var text: String {
    let table = CriteriaTable(sweep: comparison.data, groups: groups).lines(width: Self.width)
    let blocks = [
      heading, table, legend, suggestions, paragraphs("Why they differ", differences),
      paragraphs("The control", comparison.noiseSentences),
      paragraphs("Suggestion", comparison.recommendation.sentences),
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var criteria: [Criterion] { comparison.settings.criteria }
  private var groups: [CriterionGroup] { criteria.byMeasure }

  private var heading: [String] {
    let names = features.features.map(\.shortName).joined(separator: ", ")
    let customers = NumberText.count(features.customers.count, "customer")
    let scaled =
      features.scaling.kind == .none ? "not scaled" : "scaling \(features.scaling.kind.rawValue)"
    let words = "\(features.source.words): \(customers); \(names); \(scaled)"
    return wrapped(harmless(words, limit: .max), width: Self.width)
  }

  private var legend: [String] {
    let settings = comparison.settings
    let marks =
      ["\(Criterion.plainMark) suggested"] + rules + ["\(CriteriaTable.dash) undefined"]
      + unsound.map { "\(CriteriaTable.unsound) \($0), not counted" }
    let effort = [
      "the best of \(NumberText.count(settings.restarts, "start"))",
      NumberText.count(settings.references, "reference"),
      NumberText.count(settings.bootstraps, "bootstrap"), "seed \(settings.seed)",
    ]
    return wrapped(marks.joined(separator: "; "), width: Self.width)
      + wrapped(effort.joined(separator: ", "), width: Self.width)
  }

  /// The marks of criteria that share a curve: "T, F gap by Tibshirani's rule, first maximum".
  private var rules: [String] {
    groups.compactMap { group in
      let marked = group.criteria.filter { $0.mark != Criterion.plainMark }
      let (marks, names) = (marked.map { $0.mark }, marked.map { $0.shortName })
      return marked.isEmpty
        ? nil : "\(marks.joined(separator: ", ")) \(group.measure.key) by \(names.joined(separator: ", "))"
    }
  }

  /// Why values that are shown don't count, each once.
  private var unsound: [String] {
    let curves = groups.flatMap { $0.curves }.filter { curve in
      comparison.data.rows.contains { curve.isUnsound(in: $0) }
    }
    return distinct(curves.map { $0.undefined })
  }

  /// What each criterion says of the customers and of the control.
  private var suggestions: [String] {
    let names = criteria.map { $0.title }
    let column = (names.map { Glyph.width(of: $0) }.max() ?? 0) + 2
    func line(_ name: String, _ numbers: [String]) -> String {
      let cells = numbers.map { padded($0, columns: 9, toTheRight: true) }
      return padded(name, columns: column) + cells.joined(separator: "  ")
    }
    func number(_ sweep: KSweep, _ criterion: Criterion) -> String {
      sweep.suggestion(of: criterion).map { "\($0)" } ?? CriteriaTable.dash
    }
    return [line("Suggested k", ["customers", "noise"])]
      + criteria.map { line($0.title, [number(comparison.data, $0), number(comparison.noise, $0)]) }
  }

  private var differences: [String] {
    distinct(criteria.map { $0.rewards }) + (comparison.rangeSentence.map { [$0] } ?? [])
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  private func paragraphs(_ title: String, _ sentences: [String]) -> [String] {
    if sentences.isEmpty { return [] }
    return [title]
      + sentences.flatMap { sentence in
        wrapped(sentence, width: Self.width - 4).enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
      }
  }
}
