import Customers
import Purchases
import Runs
import Words

extension Verb {
  /// Customers from what they bought.
  static let customers = Verb(
    name: "customers",
    summary: "sum purchases up: a row a customer",
    details: """
      Reads a file with a row for each purchase and writes one with a row for each customer: days since the \
      last purchase, orders, amount, average order, days since the first purchase, items, and days between \
      orders. It is read piece by piece, so it may be larger than the memory. Which columns were taken, and \
      what was left out, is said.
      """,
    target: .nothing { arguments throws(UsageError) in
      let data = try arguments.value(of: PurchaseOptions.data)
      let input = try PurchaseInput(data, try arguments.values(of: DataSettings.parts))
      let settings = try arguments.values(of: PurchaseOptions.settings)
      let file = try arguments.value(of: OutputOptions.customers)
      let call = arguments.call(of: "customers", out: file)
      return { console throws(Failure) in
        let table = try input.customers(settings, call: call, console)
        try Output.write(to: file) { output throws(Failure) in
          try output.write(table.headerLine)
          for index in 0..<table.count { try output.write(table.line(index)) }
        }
        for remark in table.remarks { try console.say(remark, besides: file) }
        let count = NumberText.count(table.count, "customer")
        let orders = NumberText.count(table.counts.orders, "order")
        let rows = NumberText.count(table.counts.rows, "row")
        try console.say("\(file): \(count) with \(orders), from \(rows)", besides: file)
      }
    },
    groups: [
      OptionGroup(title: "Data", options: [PurchaseOptions.data.option] + DataSettings.parts.options),
      PurchaseOptions.settings.group,
      OptionGroup(title: "Output", options: [OutputOptions.customers.option]),
    ],
    examples: [
      Example(
        call: "clusterwalk customers --data orders.csv --out customers.csv",
        purpose: "A row a customer, ready for every other verb:"),
      Example(
        call: "clusterwalk customers --data orders.csv --amount \"Quantity*UnitPrice\" --as-of 2025-12-31",
        purpose: "What a row costs is a product; the result goes to standard output, for a pipe:"),
    ])
}
