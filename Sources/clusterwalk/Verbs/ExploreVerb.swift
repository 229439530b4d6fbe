import Runs
import Screens

extension Verb {
  /// The table of customers before any clustering, in the terminal.
  static let explore = Verb(
    name: "explore",
    summary: "look at the data before any clustering",
    details: """
      Shows the first rows, what was found wrong with the data, a summary of every numeric column, its \
      histogram, counts, boxes, correlations with their p-values, a scatter plot and the two principal \
      components. Charts are made of characters. Missing values stay missing and are counted, unless \
      --missing says otherwise.
      """,
    target: .nothing { arguments throws(UsageError) in
      let data = try arguments.values(of: SurveySettings.settings)
      let isJSON = try arguments.value(of: OutputOptions.json)
      return { console throws(Failure) in
        let table = try data.load(console)
        try Console.write(
          isJSON
            ? table.json.text + "\n"
            : ExploreReport(table, width: Terminal.outputColumns, listsEntries: data.listsEntries).text)
      }
    },
    groups: [
      SurveySettings.settings.group, OptionGroup(title: "Output", options: [OutputOptions.json.option]),
    ],
    examples: [
      Example(call: "clusterwalk explore", purpose: "The built-in mall:"),
      Example(
        call: "clusterwalk explore --data customers.csv --features age,income --json",
        purpose: "Two columns of your own customers, for another program:"),
    ])
}
