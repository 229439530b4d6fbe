import Customers
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: ["CustomerID", "Customer_ID", "customer id", "id", "ID", "customer", "Client-ID"])
  func aColumnNamedLikeAnIdentifierNamesTheCustomers(_ name: String) throws {
    let table = try table("x,\(name)\n1, a7 \n2,\"b \"\"8\"\"\"\n")
    #expect(table.identifierColumn == 1)
    let (features, notes) = try table.features(selecting: ["x"], source: testSource)
    #expect(features.customers == ["a7", "b \"8\""])
    #expect(notes == [])
  }

  @Test func otherwiseRowNumbersDo() throws {
    let (features, notes) = try table("x,valid\n1,7\n\n2,8\n5,9\n").features(
      selecting: ["x"], source: testSource)
    #expect(features.customers == ["1", "2", "3"])
    #expect(notes == [.customersNumberedByRow])
  }

  @Test func theSurestNameWins() throws {
    #expect(try table("customer,id,CustomerID\n1,2,3\n").identifierColumn == 2)
    #expect(try table("customer,id\n1,2\n").identifierColumn == 1)
  }

  @Test func customersWithoutAnIdentifierAreCalledByTheirRow() throws {
    let table = try table("x,id\n1,a\n2,\n3,row 2\n4,  \n")
    let prepared = try table.prepared(selecting: ["x"], source: testSource)
    #expect(prepared.features.customers == ["a", "row 2’", "row 2", "row 4"])
    #expect(
      prepared.audit.reading.remarks == [
        "2 customers without an identifier are called by the row, as in “row 2”."
      ])
  }

  /// Two rows of one customer that differ are an error, equal ones only where nobody says what is to be done.
  @Test func repeatedIdentifiers() throws {
    expectProblems(
      "x,id\n1,a\n3,▸\" a\"\n4,b\n5,a \n", features: ["x"],
      [.repeatedIdentifier("a", column: "id", firstLine: 2)])
    let twins = "x,id\n1,a\n2,b\n1,▸a\n3,c\n"
    expectProblems(twins, features: ["x"], [.repeatedRow("a", column: "id", firstLine: 2)])
    let table = try table(twins.filter { $0 != "▸" })
    let dropped = try table.prepared(
      selecting: ["x"], with: Preparation(duplicates: .drop), source: testSource)
    #expect(dropped.features.customers == ["a", "b", "c"])
    #expect(try table.surveyed().audit.entries.map(\.line) == [4])
  }

  @Test(arguments: [
    "Kundennummer", "Kunden-Nr.", "client number", "CLIENTNUM", "user_id", "UserId", "ID Cliente",
    "Código Cliente",
    "Klantnummer", "numéro client", "member no", "cust_id", "客户编号", "顧客ID", "AccountNumber",
  ])
  func strongNamesDecideHoweverTheirValuesRepeat(_ name: String) throws {
    let table = try table("\(name),x\n7,1\n7,1\n7,1\n8,2\n")
    #expect(table.identifier == Identifier(column: 0, reason: .name))
    #expect(table.numericColumns == [1])
  }

  @Test(arguments: [
    "no", "Nr.", "number", "key", "code", "Kunde", "S.No", "index", "Unnamed: 0", "", "PassengerId",
  ])
  func weakNamesNeedValuesThatAreDifferent(_ name: String) throws {
    func file(_ values: [String]) -> String {
      "\(name),x\n" + values.enumerated().map { "\($1),\($0)\n" }.joined()
    }
    let different = try table(file((1...40).map { String($0) }))
    #expect(different.identifier == Identifier(column: 0, reason: .nameAndValues))
    #expect(different.numericColumns == [1])
    let words = try table(file((1...40).map { "K\($0)" }))
    #expect(words.identifierColumn == 0)
    #expect(try table(file((1...40).map { String($0 % 20) })).identifierColumn == nil)
    #expect(try table(file((1...40).map { "\($0).5" })).identifierColumn == nil)
  }

  @Test func otherNamesNameNobody() throws {
    for name in [
      "paid", "valid", "amount", "customers", "number of orders", "age", "Void", "x", "customer_age",
    ] {
      #expect(try table("\(name),y\n1,1\n2,2\n").identifierColumn == nil, "\(name)")
    }
  }

  @Test func theUserDecides() throws {
    let text = Array("id,email,x\n1,a@b,3\n2,c@d,4\n".utf8)
    func read(_ choice: ReadingOptions.IdentifierChoice) throws -> Table {
      try Table(parsing: text, file: "t.csv", options: ReadingOptions(identifier: choice))
    }
    #expect(try read(.column("Email")).identifier == Identifier(column: 1, reason: .chosen))
    #expect(try read(.none).identifierColumn == nil)
    #expect(try read(.none).numericColumns == [2])
    do throws(DataErrors) {
      _ = try Table(parsing: text, file: "t.csv", options: ReadingOptions(identifier: .column("mail")))
      Issue.record("nothing was wrong")
    } catch {
      #expect(
        error.lines == [
          """
          t.csv:1:1: error: --id names no column: “mail”; the columns are “id”, “email”, “x”; --id none \
          takes row \
          numbers
          """
        ])
    }
  }

  @Test func aRowOfAPurchaseIsNoCustomer() {
    expectProblems(
      "Order,Customer ID,Order Date,Sales\n1,▸7,2024-01-02,5\n2,7,2024-01-03,6\n3,8,2024-01-03,6\n",
      [.purchases(column: "Customer ID", file: "test.csv")])
  }

  @Test func asAFeatureItGetsANote() throws {
    let (features, notes) = try table("id,x\n1,5\n2,6\n").features(
      selecting: ["id", "x"], source: testSource)
    #expect(features.values == .init([[1, 5], [2, 6]]))
    #expect(notes == [.identifierIsFeature(Feature(column: "id", place: 0))])
  }
}
