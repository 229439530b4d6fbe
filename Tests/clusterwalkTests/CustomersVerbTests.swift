import Testing

@testable import clusterwalk

/// Purchases summed up, and customers who move, from end to end.
@Suite struct CustomersVerbTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ script: String) throws -> Call.Result {
    try shell("cd \(folder("")) && \(script)")
  }

  private let orders = """
    order_id,order_date,customer_id,price,qty
    1,2024-01-05,ann,10.5,2
    1,2024-01-05,ann,0.1,1
    2,2024-02-05,ann,4,1
    C3,2024-02-06,bob,3,-1
    4,2024-01-01,bob,3,2
    5,2024-01-01,,3,2

    """

  @Test func `what was summed goes on through a pipe, and what was decided is said`() throws {
    try folder.write(orders, to: "o.csv")
    let result = try run(
      """
      call="$CLUSTERWALK"; "$call" customers --data o.csv > c.csv &&
      "$call" customers --data - --quiet < o.csv | cmp - c.csv &&
      "$call" customers --data o.csv --quiet | "$call" explore --data - --json
      """)
    #expect(result.code == 0, "\(result.errors)")
    #expect(
      try folder.read("c.csv") == """
        customer_id,recency_days,orders,amount,average_order,first_purchase_days,items,days_between_orders
        ann,2,2,25.1,12.55,33,4,31
        bob,1,2,3,1.5,37,1,36

        """)
    for sentence in [
      "Customers from “customer_id”, dates from “order_date”, orders from “order_id”, amounts from "
        + "“qty” × “price”, items from “qty”.",
      "Days are counted to 2024-02-07, the day after the last purchase; --as-of takes another.",
      "1 row without a customer was left out.",
      "1 return, 1 canceled order among them, was subtracted; --returns drop leaves them out.",
      "-: 2 customers with 4 orders, from 6 rows",
    ] { #expect(result.errors.contains(sentence), "\(sentence)") }
    #expect(result.output.contains("\"recency_days\":{\"count\":2"))
  }

  @Test(arguments: ["explore", "segments --features price,qty --out s", "choose-k --features price,qty"])
  func `other verbs refuse purchases with the call that sums them up`(verb: String) throws {
    try folder.write(orders, to: "my orders.csv")
    let result = try run("\"$CLUSTERWALK\" \(verb) --data 'my orders.csv'")
    #expect(result.code == 65)
    #expect(
      result.errors == """
        my orders.csv:2:14: error: customers of “customer_id” have several rows with a date and an amount: a \
        row is a purchase; sum them up first: clusterwalk customers --data 'my orders.csv' --out customers.csv

        """)
    let piped = try run("\"$CLUSTERWALK\" \(verb) --data - < 'my orders.csv'")
    #expect(piped.errors.hasSuffix("sum them up first: clusterwalk customers --data - --out customers.csv\n"))
  }

  @Test func `faults leave nothing behind and name the calls`() throws {
    try folder.write("id,date,amount\n1,1/2/2024,3\n", to: "o.csv")
    let result = try run("\"$CLUSTERWALK\" customers --data o.csv --out c.csv")
    #expect(result.code == 65)
    #expect(
      result.errors.hasSuffix(
        "take clusterwalk customers --data o.csv --out c.csv --dates dmy for day first, or clusterwalk "
          + "customers --data o.csv --out c.csv --dates mdy for month first\n"))
    #expect(try run("ls").output == "o.csv\n")
    #expect(try run("\"$CLUSTERWALK\" customers --data o.csv --out c.csv --dates mdy").code == 0)
    #expect(try folder.read("c.csv").hasSuffix("1,1,1,3,3,1,1,\n"))
    #expect(try run("\"$CLUSTERWALK\" customers --data none.csv").code == 66)
    #expect(try run("\"$CLUSTERWALK\" customers --data o.csv --as-of soon").code == 64)
    #expect(try run("\"$CLUSTERWALK\" customers --data o.csv --as-of 1/2/2024").code == 64)
  }

  @Test func `who moved is shown, written as JSON and printed`() throws {
    let mall = "\"$CLUSTERWALK\" data mall --customers 60 --seed"
    let result = try run(
      """
      call="$CLUSTERWALK"; assign="assign --profiles s/profiles.json --data b.csv --out n.csv"
      \(mall) 3 --quiet --out a.csv && \(mall) 4 --quiet --out b.csv &&
      "$call" segments --data a.csv -k 3 --quiet --bootstraps 0 --out s &&
      "$call" $assign --before s/segments.csv --migration m.json &&
      "$call" $assign --before s/segments.csv --migration m.pdf --quiet &&
      qpdf --check m.pdf && pdftotext m.pdf -
      """)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("Of 60 customers in both files"))
    #expect(try folder.read("m.json").hasPrefix("{\"format\":\"clusterwalk-migration/1\",\"stayed\":"))
    #expect(result.output.contains("Who moved between segments"))
    try folder.write("CustomerID,segment,segment_name\n1,1,Another name\n", to: "x.csv")
    let others = try run(
      "\"$CLUSTERWALK\" assign --profiles s/profiles.json --data b.csv --out y.csv --before x.csv")
    #expect(others.code == 65)
    #expect(others.errors.contains("is called “Another name” here"))
    #expect(
      try run(
        "\"$CLUSTERWALK\" assign --profiles s/profiles.json --data b.csv --out y.csv --migration m.json"
      )
      .code == 64)
  }

  @Test func `other encodings are read, and a guess is said`() throws {
    let text = "customer_id,order_date,price\nZo\u{EB},2024-01-05,3\n"
    try Output.write(to: folder("latin.csv")) { output throws(Failure) in
      try output.write(text.unicodeScalars.map { UInt8($0.value) })
    }
    let guessed = try clusterwalk("customers", "--data", folder("latin.csv"))
    #expect(guessed.output.contains("\nZo\u{EB},1,1,3,"))
    #expect(guessed.errors.contains("it was read as Windows-1252; --encoding says it"))
    let told = try clusterwalk("customers", "--data", folder("latin.csv"), "--encoding", "latin-1")
    #expect(told.output == guessed.output && !told.errors.contains("Windows"))
  }
}
