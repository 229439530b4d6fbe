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

  @Test func missingAndRepeatedIdentifiers() {
    expectProblems(
      "x,id\n1,a\n2,▸\n3,▸\" a\"\n4,b\n5,▸a \n6,▸  \n", features: ["x"],
      [
        .missingIdentifier(column: "id"), .repeatedIdentifier("a", column: "id", firstLine: 2),
        .repeatedIdentifier("a", column: "id", firstLine: 2), .missingIdentifier(column: "id"),
      ])
  }

  @Test func asAFeatureItGetsANote() throws {
    let (features, notes) = try table("id,x\n1,5\n2,6\n").features(
      selecting: ["id", "x"], source: testSource)
    #expect(features.values == .init([[1, 5], [2, 6]]))
    #expect(notes == [.identifierIsFeature(Feature(column: "id", place: 0))])
  }
}
