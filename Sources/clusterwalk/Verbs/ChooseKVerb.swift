import Criteria
import Runs
import Screens
import Words

extension Verb {
  /// The criteria for the number of clusters.
  static let chooseK = Verb(
    name: "choose-k",
    summary: "compare numbers of clusters by every criterion",
    details: """
      Divides the customers into every number of clusters of a range and judges each by \
      \(listed(criteria)). The same is done with uniform noise as a control. The criteria disagree; the \
      result says which number most of them suggest, and what speaks against it.
      """,
    target: .nothing { arguments throws(UsageError) in
      let data = try arguments.values(of: DataSettings.settings)
      let options = try arguments.values(of: ChoosingKSettings.settings)
      let isJSON = try arguments.value(of: OutputOptions.json)
      return { console throws(Failure) in
        let features = try data.load(console).features
        let comparison = try options.compare(features, console)
        try Console.write(
          isJSON
            ? comparison.json(of: features.source).text + "\n"
            : CriteriaReport(comparison, features: features).text)
      }
    },
    groups: [
      ChoosingKSettings.settings.group, DataSettings.settings.group,
      OptionGroup(title: "Output", options: [OutputOptions.json.option]),
    ],
    examples: [
      Example(call: "clusterwalk choose-k", purpose: "The built-in mall in 1 to 10 segments:"),
      Example(
        call: "clusterwalk choose-k --data customers.csv --features age,income --range 2..6 --json",
        purpose: "Your own customers, for another program:"),
    ])

  /// What the criteria are called; those that differ only in the model they fit have one name.
  private static var criteria: [String] {
    Criterion.all.byMeasure.flatMap { group in
      group.measure.variants == nil ? group.criteria.map { $0.name } : [group.measure.title]
    }
  }
}
