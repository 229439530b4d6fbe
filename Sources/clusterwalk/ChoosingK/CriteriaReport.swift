import Characters
import Clustering
import Criteria
import Customers
import Drawing
import Words

/// What `choose-k` shows in a terminal: the table, what each criterion suggests, why they differ, and the
/// recommendation.
struct CriteriaReport {
  let comparison: KComparison
  let features: Features

  static let width = 80

  var text: String {
    let table = CriteriaTable(sweep: comparison.data).lines(width: Self.width)
    let blocks = [
      heading, table, legend, suggestions, paragraphs("Why they differ", differences),
      paragraphs("The control", comparison.noiseSentences),
      paragraphs("Suggestion", comparison.recommendation.sentences),
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

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
    var marks = [
      "* suggested", "T, F gap by Tibshirani's rule, first maximum", "\(CriteriaTable.dash) undefined",
    ]
    let fits = comparison.data.rows.flatMap(\.mixtures.values)
    if fits.contains(where: { $0.sound == nil }) { marks.append("c a component collapsed, not counted") }
    let effort = [
      "the best of \(NumberText.count(settings.restarts, "start"))",
      NumberText.count(settings.references, "reference"),
      NumberText.count(settings.bootstraps, "bootstrap"), "seed \(settings.seed)",
    ]
    return wrapped(marks.joined(separator: "; "), width: Self.width)
      + wrapped(effort.joined(separator: ", "), width: Self.width)
  }

  /// What each criterion says of the customers and of the control.
  private var suggestions: [String] {
    let names = Criterion.all.map(\.title)
    let column = (names.map(\.count).max() ?? 0) + 2
    func line(_ name: String, _ own: String, _ noise: String) -> String {
      func right(_ text: String) -> String { String(repeating: " ", count: 9 - text.count) + text }
      return name + String(repeating: " ", count: column - name.count) + right(own) + "  " + right(noise)
    }
    func number(_ sweep: KSweep, _ criterion: Criterion) -> String {
      sweep.suggestion(of: criterion).map { "\($0)" } ?? CriteriaTable.dash
    }
    return [line("Suggested k", "customers", "noise")]
      + Criterion.all.map { line($0.title, number(comparison.data, $0), number(comparison.noise, $0)) }
  }

  private var differences: [String] {
    var seen: Set<String> = []
    let rewards = Criterion.all.map(\.rewards).filter { seen.insert($0).inserted }
    return rewards + (comparison.rangeSentence.map { [$0] } ?? [])
  }

  private func paragraphs(_ title: String, _ sentences: [String]) -> [String] {
    if sentences.isEmpty { return [] }
    return [title]
      + sentences.flatMap { sentence in
        wrapped(sentence, width: Self.width - 4).enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
      }
  }
}
