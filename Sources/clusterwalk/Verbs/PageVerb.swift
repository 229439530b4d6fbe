import Criteria
import Customers
import Runs
import Words

extension Verb {
  /// A run as one page for a browser, with the engine inside.
  static func page(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "page",
      summary: "write a run as one offline page for a browser",
      details: """
        Writes one HTML file that opens in a browser without a server or a network: the run step by step, \
        forward and back, with other settings, customers dropped as a CSV file, and seeds that are dragged. \
        Of your customers it carries the columns that are shown and the one that names them, up to \
        \(PageLimit.customers) customers; whoever has the page has these.
        """,
      target: .subject(metavar: "SCENE", Subject.scenes(algorithms, checking: check, showing)),
      groups: [
        OptionGroup(title: "Output", options: [OutputOptions.page.option, OutputOptions.package.option]),
        OptionGroup(title: "Pictures", options: PictureSettings.settings.options),
        DataSettings.settings.group,
      ],
      examples: [
        Example(
          call: "clusterwalk page k-means --out k-means.html", purpose: "k-means on the built-in mall:"),
        Example(
          call: "clusterwalk page hierarchical --data customers.csv --linkage average --out merges.html",
          purpose: "The merges of your own customers:"),
        Example(
          call: "clusterwalk page gmm --package gmm.zip", purpose: "For a learning platform:"),
        Example(
          call: "clusterwalk page choose-k --range 1..8 --out choose-k.html",
          purpose: "How many segments? Worked out here, and carried in the page:"),
      ])
  }

  /// Refuses what a page can't be made of, before it is recorded.
  @Sendable private static func check(_ features: Features) throws(Failure) {
    _ = try PageParts()
    let count = features.customers.count
    guard count <= PageLimit.customers else {
      throw .badData([PageLimit.tooMany("\(count)", file: features.source.name)])
    }
  }

  @Sendable private static func showing(_ arguments: Arguments) throws(UsageError) -> Subject.Show {
    let (page, package) = (
      try arguments.value(of: OutputOptions.page), try arguments.value(of: OutputOptions.package)
    )
    guard let first = page ?? package else { throw .setting(.missing(OutputOptions.page.option)) }
    let isMall = try arguments.value(of: DataSettings.data) == nil
    return { shown, picture, console throws(Failure) in
      let options = shown.options + DataSettings.settings.options + PictureSettings.settings.options
      let customers = isMall ? nil : CarriedCustomers(shown.prepared)
      let setup = try PageSetup(
        shown.name, given: arguments.given, options: options, customers: customers,
        comparison: shown.comparison?.record)
      let writer = PageWriter(
        setup: setup, stills: try PageStills(of: shown, picture, console), parts: try PageParts())
      let written = try writer.write(page: page, package: package)
      for summary in shown.summaries { try console.say(summary, besides: first) }
      for (path, bytes) in written {
        let kilobytes = NumberText.fixed(Double(bytes) / 1000, decimals: 0)
        let what = path == page ? "one page for a browser" : "a package for learning platforms"
        try console.say(
          "\(path): \(what), \(kilobytes) kB, from \(shown.features.source.words)", besides: path)
      }
      if let customers { try console.say(customers.sentence, besides: first) }
    }
  }
}
