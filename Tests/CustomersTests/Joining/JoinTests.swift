import Customers
import Numerics
import Testing

@Suite struct JoinTests {
  /// Whatever the order of its rows, the joined file gives every customer its own cells.
  @Test func theOrderOfTheJoinedRowsDoesNotMatter() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let own = (0..<2 + random.index(below: 12)).map { "c\($0)" }
      let others = (0..<20).filter { _ in random.uniform() < 0.6 }.map { "c\($0)" }
      let shuffled = others.map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
      let first = "id,x\n" + own.map { "\($0),1\n" }.joined()
      func joined(_ names: [String]) -> Table? {
        let text = "note;ID;visits\r\n" + names.map { "\"a;\($0)\";\($0);\($0.dropFirst()),5\r\n" }.joined()
        return try? table(first).joinedAs(text)
      }
      let known = own.filter(others.contains)
      guard let a = joined(others), let b = joined(shuffled) else {
        #expect(known.isEmpty)
        continue
      }
      #expect(cells(a) == cells(b), "seed \(seed)")
      #expect(a.columns == ["id", "x", "note", "visits"])
      for (row, name) in own.enumerated() {
        let isKnown = others.contains(name)
        let expected = isKnown ? [name, "1", "a;\(name)", "\(name.dropFirst()),5"] : [name, "1", "", ""]
        #expect(cells(a)[row] == expected, "seed \(seed)")
      }
      let join = try #require(a.join)
      #expect(join.matched == known.count)
      #expect(join.unmatched.map(\.customer) == own.filter { !others.contains($0) })
      #expect(join.unknown.map(\.customer) == others.filter { !own.contains($0) })
      #expect(join.unknown.map(\.line) == others.indices.filter { !own.contains(others[$0]) }.map { $0 + 2 })
      let numbers = try a.prepared(selecting: ["visits"], source: testSource, allowsOne: true)
      #expect(
        numbers.features.values.column(0) == known.compactMap { Double($0.dropFirst()).map { $0 + 0.5 } })
    }
  }

  @Test func whoIsNotJoinedMissesTheColumns() throws {
    let joined = try table("CustomerID,x\n1,5\n2,6\n3,7\n").joinedAs("visits,customer id\n9,3\n8,1\n7,5\n")
    let prepared = try joined.prepared(selecting: ["x", "visits"], source: testSource)
    #expect(prepared.features.customers == ["1", "3"] && prepared.features.values.column(1) == [8, 9])
    #expect(
      prepared.audit.changeSentences == [
        "1 column of more.csv was joined to 2 customers by “CustomerID”.",
        "1 customer of test.csv is not in more.csv.",
        "1 row of more.csv is of a customer who is not in test.csv, and left out.",
        "“visits” misses 1 value.", "1 customer with a missing feature was left out.",
        "2 customers of 3 are left.",
      ])
    #expect(
      prepared.audit.entries.map(\.sentence) == [
        "Line 3, customer 2: is not in the joined file, and is kept.",
        "Line 4, customer 5: is only in the joined file, and the row is left out.",
        "Line 3, customer 2: “visits” is missing, and the customer is left out.",
      ])
    #expect(prepared.audit.entries.map(\.file) == ["test.csv", "more.csv", "test.csv"])
  }

  @Test func columnsOfOneNameAreToldApart() throws {
    let other = "id,x,x (b.csv),y\n1,3,4,5\n"
    let joined = try table("id,x,y (b.csv)\n1,1,2\n2,2,2\n").joinedAs(other, file: "data/b.csv")
    #expect(joined.columns == ["id", "x", "y (b.csv)", "x (b.csv 2)", "x (b.csv)", "y"])
    #expect(joined.join?.renamed.map { [$0.from, $0.to] } == [["x", "x (b.csv 2)"]])
    #expect(try joined.prepared(selecting: ["X"], source: testSource).features.values.column(0) == [1, 2])
    let sentences = try joined.prepared(selecting: ["x"], source: testSource).audit.sentences
    #expect(
      sentences.contains("“x” of data/b.csv is called “x (b.csv 2)” here, as there is a column of its name."))
  }

  /// A joined column may be called like an identifier, but the customers keep their names.
  @Test func theIdentifierStaysTheCustomersOwn() throws {
    let joined = try table("id,x\na,1\nb,2\n").joinedAs("id,CustomerID\nb,77\na,78\n")
    #expect(joined.identifierColumn == 0)
    let prepared = try joined.prepared(selecting: ["x"], source: testSource)
    #expect(prepared.features.customers == ["a", "b"])
    #expect(prepared.numbers.values == Matrix([[1, 78], [2, 77]]))
  }

  @Test func everyFileHasItsOwnDecimalMark() throws {
    let joined = try table("id;x\na;1,5\nb;2,5\n").joinedAs("id,y\nb,3.5\na,4.5\n")
    #expect(
      try joined.prepared(selecting: ["x", "y"], source: testSource).features.values
        == Matrix([[1.5, 4.5], [2.5, 3.5]]))
    #expect(joined.separator == .semicolon)
  }

  /// Findings at the markers of the two files, in the first file's order, then the second's.
  func expect(
    _ own: String, _ other: String, features: [String] = ["x", "y"], missing: MissingPolicy = .drop,
    _ findings: [Problem.Finding], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (own, other) = (Marked(own), Marked(other))
    do throws(DataErrors) {
      let first = try Table(parsing: own.bytes, file: "own.csv")
      let second = try Table(parsing: other.bytes, file: "other.csv")
      _ = try first.joined(with: second).prepared(
        selecting: features, with: Preparation(missing: missing), source: testSource)
      Issue.record("nothing was wrong", sourceLocation: sourceLocation)
    } catch {
      let places = error.problems.map { [$0.file ?? error.file, "\($0.line):\($0.column)"] }
      let expected =
        own.positions.map { ["own.csv", "\($0.line):\($0.column)"] }
        + other.positions.map { ["other.csv", "\($0.line):\($0.column)"] }
      #expect(error.problems.map(\.finding) == findings, sourceLocation: sourceLocation)
      #expect(places == expected, sourceLocation: sourceLocation)
    }
  }

  @Test func errorsStandInTheFileTheyAreIn() {
    expect(
      "id,x\n1,1\n1,2\n,3\n", "\u{FEFF}y;id\r\n4;1\r\n5;▸1\r\n\r\n6;\"\"\r\n",
      [
        .repeatedIdentifier("1", column: "id", firstLine: 2)
      ])
    expect(
      "id,x\n1,▸a\n2,3\n", "y;id\n4;1\n▸b;2\nc;3\n",
      [.notANumber("a", column: "x", .other), .notANumber("b", column: "y", .other)])
    expect(
      "id,x\n1,▸a\n2,3\n", "id,y\n2,▸b\n1,4",
      [.notANumber("a", column: "x", .other), .notANumber("b", column: "y", .other)])
    expect(
      "id,x\n1,▸\n▸2,3\n3,4\n", "id,y\n3,NA\n1,4\n", missing: .fail,
      [.missingValue(column: "x"), .missingValue(column: "y")])
  }

  @Test func filesThatCantBeJoined() {
    expect("▸x,z\n1,2\n", "id,y\n1,2\n", [.nothingToJoinBy])
    expect("id,x\n1,2\n", "▸y,z\n1,2\n", [.nothingToJoinBy])
    expect("id,x\n1,2\n", "▸id\n1\n", [.noColumnJoined])
    expect("id,x\n1,2\n", "y,▸Customer\n1,2\n", [.nobodyJoined(column: "Customer", file: "own.csv")])
    expect("id,x\n1,2\n2,3\n", "id,▸y\n1,\n", [.noValues(column: "y")])
  }
}
