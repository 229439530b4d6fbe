import Customers
import Drawing
import Purchases
import Runs
import Words

extension Verb {
  /// Data sets that come with the program.
  static let data = Verb(
    name: "data",
    summary: "write a generated data set",
    details: """
      Writes customers that were made by a seeded generator. They are synthetic: no such person exists. \
      Beside the mall there are small sets, each made to force something that has to be explained; the \
      call ends with the one that shows it.
      """,
    target: .subject(metavar: "NAME", [mall, purchases] + DataSet.all.map(subject)),
    groups: [
      OptionGroup(title: "Output", options: [OutputOptions.table.option]),
      OptionGroup(title: "Generator", options: [size.option, SharedSettings.seed.option]),
    ],
    examples: [
      Example(
        call: "clusterwalk data mall --customers 1000000 --seed 7 --out large-mall.csv",
        purpose: "A million customers:"),
      Example(
        call: "clusterwalk data chain --out chain.csv",
        purpose: "Two groups that single linkage takes for one:"),
    ])

  /// How many customers the mall has; the other sets take the same option within bounds of their own.
  static let size = Setting<Int>.wholeNumber(
    "customers", in: 1...1_000_000_000, standard: Mall.defaultCustomers, help: customersHelp)

  private static var customersHelp: String {
    let fixed = DataSet.all.filter(\.hasOneSize).map { "\($0.name) always has \($0.sizes.lowerBound)" }
    let (low, high) = (DataSet.usualSizes.lowerBound, DataSet.usualSizes.upperBound)
    return "how many customers; \(fixed.joined(separator: ", ")), the other small sets take \(low) to \(high)"
  }

  private static let mall = Subject(
    name: "mall", summary: "Customers of a mall: gender, age, annual income, spending score.", groups: []
  ) { arguments throws(UsageError) in
    let customers = try arguments.value(of: size)
    let seed = try arguments.value(of: SharedSettings.seed)
    let file = try arguments.value(of: OutputOptions.table)
    return { console throws(Failure) in
      try Output.write(to: file) { output throws(Failure) in
        for line in Mall.csvLines(customers: customers, seed: seed) { try output.write(line) }
      }
      try console.say(
        "\(file): \(NumberText.count(customers, "customer")) of the mall, synthetic data", besides: file)
    }
  }

  private static let purchases = Subject(
    name: SamplePurchases.name,
    summary: "Purchases of a shop, a row a line of an order; `customers` sums them up.",
    groups: []
  ) { arguments throws(UsageError) in
    let customers = try arguments.value(of: buyers)
    let seed = try arguments.value(of: SharedSettings.seed)
    let file = try arguments.value(of: OutputOptions.table)
    return { console throws(Failure) in
      let sample = SamplePurchases(customers: customers, seed: seed)
      try Output.write(to: file) { output throws(Failure) in
        for line in sample.csvLines { try output.write(line) }
      }
      let rows = NumberText.count(sample.count, "row")
      try console.say(
        "\(file): \(rows) of \(NumberText.count(customers, "customer")), synthetic data", besides: file)
      let data = file == "-" ? "\(SamplePurchases.name).csv" : shellQuoted(file)
      try console.say("Sum them up: clusterwalk customers --data \(data) --out customers.csv", besides: file)
    }
  }

  private static let buyers = Setting<Int>.wholeNumber(
    "customers", in: 1...1_000_000, standard: SamplePurchases.defaultCustomers, help: customersHelp)

  /// A small set; behind its file, the call says what it shows and how to see it.
  private static func subject(_ set: DataSet) -> Subject {
    Subject(name: set.name, summary: set.shows, groups: []) { arguments throws(UsageError) in
      let customers = try arguments.value(of: customers(of: set))
      let seed = try arguments.value(of: SharedSettings.seed)
      let file = try arguments.value(of: OutputOptions.table)
      return { console throws(Failure) in
        let sample = set.sample(customers: customers, seed: seed)
        try Output.write(to: file) { output throws(Failure) in
          for line in sample.csvLines { try output.write(line) }
        }
        let data = file == "-" ? "\(set.name).csv" : shellQuoted(file)
        try console.say(
          "\(file): \(NumberText.count(customers, "customer")), synthetic data: \(set.summary)", besides: file
        )
        try console.say(set.shows, besides: file)
        try console.say("See it: \(set.call(data: data))", besides: file)
      }
    }
  }

  /// How many customers a small set is to have.
  private static func customers(of set: DataSet) -> Setting<Int> {
    let (low, high) = (set.sizes.lowerBound, set.sizes.upperBound)
    let expected =
      set.hasOneSize
      ? "\(low), which \(set.name) always has" : "a whole number from \(low) to \(high) for \(set.name)"
    return .value("customers", metavar: "N", fallback: set.defaultCustomers, help: customersHelp) {
      text throws(Mismatch) in
      guard let number = Int(text), set.sizes.contains(number) else { throw Mismatch(expected: expected) }
      return number
    }
  }
}
