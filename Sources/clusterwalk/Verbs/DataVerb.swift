import Customers
import Drawing

extension Verb {
  /// Data sets that come with the program.
  static let data = Verb(
    name: "data",
    summary: "write a generated data set",
    details:
      "Writes customers that were made by a seeded generator. They are synthetic: no such person exists.",
    target: .subject(metavar: "NAME", [mall]),
    groups: [OptionGroup(title: "Output", options: [OutputOptions.table.option])],
    examples: [
      Example(
        call: "clusterwalk data mall --customers 1000000 --seed 7 --out large-mall.csv",
        purpose: "A million customers:")
    ])

  static let customers = Setting<Int>.wholeNumber(
    "customers", in: 1...1_000_000_000, standard: Mall.defaultCustomers, help: "how many customers")

  private static let mall = Subject(
    name: "mall", summary: "customers of a mall: gender, age, annual income, spending score",
    groups: [OptionGroup(title: "Generator", options: [customers.option, AlgorithmOptions.seed.option])]
  ) { arguments throws(UsageError) in
    let customers = try arguments.value(of: customers)
    let seed = try arguments.value(of: AlgorithmOptions.seed)
    let file = try arguments.value(of: OutputOptions.table)
    return { console throws(Failure) in
      try Output.write(to: file) { output throws(Failure) in
        for line in Mall.csvLines(customers: customers, seed: seed) { try output.write(line) }
      }
      try console.say(
        "\(file): \(NumberText.count(customers, "customer")) of the mall, synthetic data", besides: file)
    }
  }
}
