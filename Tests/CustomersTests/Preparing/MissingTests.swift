import Customers
import Numerics
import Testing

@Suite struct MissingTests {
  @Test func droppingKeepsTheCompleteRowsAsTheyAre() throws {
    for seed in 0..<200 as Range<UInt64> where try prepare(RandomCustomers(seed: seed), Preparation()) == nil
    {
      let customers = RandomCustomers(seed: seed)
      #expect(
        customers.completeRows.isEmpty || customers.names.indices.contains { customers.present($0).isEmpty })
    }
    for (seed, customers, prepared) in try preparable(Preparation()) {
      #expect(prepared.rows == customers.completeRows, "seed \(seed)")
      let values = customers.completeRows.map { customers.numbers[$0].compactMap { $0 } }
      #expect(
        prepared.features.values
          == Matrix(rows: values.count, columns: customers.names.count, values: values.flatMap { $0 }))
      #expect(prepared.features.customers == prepared.rows.map { customers.ids[$0] })
      #expect(!prepared.features.points.values.contains { $0.isNaN })
    }
  }

  @Test(arguments: [MissingPolicy.mean, .median]) func filling(policy: MissingPolicy) throws {
    for (seed, customers, prepared) in try preparable(Preparation(missing: policy), share: 0.3) {
      try #require(prepared.rows == Array(customers.ids.indices))
      for column in customers.names.indices {
        let present = customers.present(column)
        let sum = present.reduce(0, +) / Double(present.count)
        let sorted = present.sorted()
        let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        let values = prepared.features.values.column(column)
        for row in customers.ids.indices {
          let expected = customers.numbers[row][column] ?? (policy == .mean ? sum : middle)
          #expect(abs(values[row] - expected) < 1e-12, "seed \(seed)")
        }
        // Filling leaves what it fills with unchanged.
        let after = values.sorted()
        let center = policy == .mean ? Moments(values).mean : quantile(0.5, ofSorted: after)
        #expect(abs(center - (policy == .mean ? sum : middle)) < 1e-12, "seed \(seed)")
      }
    }
  }

  @Test func failingListsEveryHole() throws {
    for seed in 0..<100 as Range<UInt64> {
      let customers = RandomCustomers(seed: seed, rows: 6)
      let holes = customers.numbers.flatMap { $0 }.count { $0 == nil }
      do throws(DataErrors) {
        let table = try Table(parsing: Array(customers.text.utf8), file: "t.csv")
        _ = try table.prepared(
          selecting: customers.names, with: Preparation(missing: .fail), source: testSource)
        #expect(holes == 0)
      } catch {
        #expect(error.problems.reduce(0) { $0 + $1.count } == holes, "seed \(seed)")
        #expect(error.problems.map(\.position) == error.problems.map(\.position).sorted())
      }
    }
    expectProblems(
      "id;x;y;z\r\n1;▸;2,5;\r\n2;NA;▸\" ? \";a\r\n3;1;2;b\r\n", features: ["y", "x"],
      [.missingValue(column: "x"), .missingWord("?", column: "y")])
  }

  @Test func otherColumnsMayMissWhatTheyLike() throws {
    let prepared = try table("id,x,y,name\n1,1,,Ann\n2,2,NA,\n3,4,5,-\n").prepared(
      selecting: ["x"], source: testSource)
    #expect(prepared.rows == [0, 1, 2])
    #expect(prepared.numbers.features.map(\.column) == ["x", "y"])
    #expect(prepared.numbers.values.column(0) == [1, 2, 4])
    #expect(prepared.numbers.values.column(1).map(\.isNaN) == [true, true, false])
    #expect(prepared.numbers.presentValues(1) == [5])
    #expect(prepared.audit.missing.map(\.column) == ["y", "name"])
    #expect(prepared.audit.missing.map(\.count) == [2, 2])
    #expect(prepared.audit.changeSentences == [])
    #expect(
      prepared.audit.sentences == [
        "“y” misses 2 values; it is no feature, and they stay missing.",
        "“name” misses 2 values; it is no feature, and they stay missing.", "All 3 customers are kept.",
      ])
  }

  @Test func wordsForMissingNumbersAndWords() throws {
    let spelled = [
      "", "NA", "n/a", "N.A.", "#N/A", "#NA", "<NA>", "NaN", "nan", "NULL", "nil", "-", "–", "—", "?", ".",
    ]
    for word in spelled + ["None", "missing", "unknown"] {
      let prepared = try table("x,y\n1,1\n\(word),2\n3,4\n").prepared(selecting: ["x"], source: testSource)
      #expect(prepared.rows == [0, 2], "\(word)")
      #expect(prepared.audit.entries.map(\.finding) == [.missing(word)])
    }
    for (word, kept) in spelled.map({ ($0, 4) }) + [("none", 5), ("unknown", 5), ("missing", 5)] {
      let prepared = try table("x,y\n1,a\n2,\(word)\n3,b\n4,a\n5,b\n").prepared(
        selecting: ["y"], source: testSource)
      #expect(prepared.rows.count == kept, "\(word)")
    }
  }

  /// Of words the most frequent stands in, of equally frequent ones the first.
  @Test func wordsAreFilledToo() throws {
    let text = "id,Plan\n1,gold\n2,\n3,basic\n4,gold\n5,basic\n6,?\n"
    let prepared = try table(text).prepared(
      selecting: ["plan"], with: Preparation(missing: .median), source: testSource)
    #expect(prepared.features.values.column(0) == [1, 0, 0, 1, 0, 0])
    #expect(prepared.audit.missing.first?.filling == .word("basic"))
    #expect(
      prepared.words == [WordColumn(name: "Plan", ["gold", "basic", "basic", "gold", "basic", "basic"])])
    #expect(
      prepared.audit.entries.filter { $0.step == .missing }.map(\.sentence) == [
        "Line 3, customer 2: “Plan” is missing, and “basic” stands in.",
        "Line 7, customer 6: “Plan” is missing (“?”), and “basic” stands in.",
      ])
  }

  @Test func aFeatureWithoutValuesIsRefused() throws {
    for policy in [MissingPolicy.drop, .mean, .median] {
      #expect(
        try problems("x,▸y\n1,\n2,NA\n", features: ["y", "x"], Preparation(missing: policy))
          == [.noValues(column: "y")])
    }
  }

  @Test func oneCustomerMustNotBeLeft() throws {
    #expect(
      try problems("▸id,x,y\n1,1,\n2,2,3\n3,,4\n", features: ["x", "y"], Preparation())
        == [.tooFewLeft(1, of: 3, steps: [.missing], blame: .init(column: "x", missing: 1))])
    #expect(
      try problems("▸id,x,y\n1,1,\n3,,4\n", features: ["x", "y"], Preparation())
        == [.tooFewLeft(0, of: 2, steps: [.missing], blame: .init(column: "x", missing: 1))])
    #expect(
      try problems("▸id,x\n1,1\n2,\n3,1\n", features: ["x"], Preparation(duplicates: .drop))
        == [.tooFewLeft(1, of: 3, steps: [.missing, .duplicates], blame: .init(column: "x", missing: 1))])
  }
}

/// What is found wrong, which has to stand at the markers.
func problems(
  _ text: String, features: [String]?, _ preparation: Preparation,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [Problem.Finding] {
  let marked = Marked(text)
  do throws(DataErrors) {
    let table = try Table(parsing: marked.bytes, file: "test.csv")
    _ = try table.prepared(selecting: features, with: preparation, source: testSource)
    return []
  } catch {
    #expect(error.problems.map(\.position) == marked.positions, sourceLocation: sourceLocation)
    return error.problems.map(\.finding)
  }
}
