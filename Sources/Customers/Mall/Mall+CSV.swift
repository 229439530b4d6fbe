extension Mall {
  /// The lines of the mall's file, the header first, each made when it is asked for and with its line end.
  public static func csvLines(
    customers: Int = defaultCustomers, seed: UInt64 = defaultSeed
  ) -> some Sequence<String> {
    let writer = CSVWriter()
    let customers = generate(customers: customers, seed: seed).makeIterator()
    return sequence(state: (customers: customers, isHeader: true)) { state -> String? in
      defer { state.isHeader = false }
      return state.isHeader ? writer.line(header) : state.customers.next().map { writer.line($0.cells) }
    }
  }

  /// The whole file, as `Table` reads it.
  public static func csv(customers: Int = defaultCustomers, seed: UInt64 = defaultSeed) -> [UInt8] {
    csvLines(customers: customers, seed: seed).reduce(into: []) { $0.append(contentsOf: $1.utf8) }
  }
}
