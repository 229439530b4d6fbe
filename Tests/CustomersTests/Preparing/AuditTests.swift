import Customers
import Numerics
import Testing

@Suite struct AuditTests {
  /// Every count agrees with a count of the cells themselves.
  @Test func countsAgreeWithTheCells() throws {
    for missing in [MissingPolicy.drop, .mean] {
      let preparation = Preparation(missing: missing, duplicates: .drop, outliers: .drop)
      for (seed, customers, prepared) in try preparable(preparation) {
        let audit = prepared.audit
        #expect(audit.rowCount == customers.ids.count && audit.customerCount == prepared.rows.count)
        for (column, name) in customers.names.enumerated() {
          let holes = customers.ids.count - customers.present(column).count
          #expect((audit.missing.first { $0.column == name }?.count ?? 0) == holes, "seed \(seed)")
          #expect(audit.entries.count { $0.step == .missing && $0.column == name } == holes)
        }
        #expect(
          (audit.missing.first { $0.column == "region" }?.count ?? 0) == customers.regions.count { $0 == nil }
        )
        let left = AuditEntry.Step.allCases.reduce(audit.rowCount) { $0 - audit.dropped(in: $1) }
        #expect(left == prepared.rows.count, "seed \(seed)")
        let gone = Set(audit.entries.filter { $0.action == .dropped }.map(\.customer))
        #expect(gone == Set(customers.ids).subtracting(prepared.features.customers), "seed \(seed)")
        for entry in audit.entries {
          #expect(customers.ids.firstIndex(of: entry.customer) == entry.line - 2 && entry.file == "test.csv")
          #expect(entry.sentence.hasSuffix(".") && entry.sentence.hasPrefix("Line \(entry.line), customer "))
        }
      }
    }
  }

  @Test func entriesComeStepByStepAndInTheOrderOfTheFile() throws {
    for (seed, _, prepared) in try preparable(Preparation(), seeds: 0..<50) {
      let steps = prepared.audit.entries.map { AuditEntry.Step.allCases.firstIndex(of: $0.step) ?? 0 }
      let keys = zip(steps, prepared.audit.entries.map(\.line)).map { ($0, $1) }
      #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed)")
    }
  }

  /// Missing values come before duplicates, these before outliers: the second customer is not there for the
  /// duplicates, nor the fourth for the fences.
  @Test func theOrderIsFixed() throws {
    let text =
      "\u{FEFF}id;x;y\r\n\r\nа;1,5;1\r\nb;NA;1\r\n\"c\nc\";2;2\r\n"
      + "d;1,5;1\r\ne;3;\r\nf;4;100\r\ng;3;3\r\nh;2;4\r\n"
    let prepared = try table(text).prepared(
      selecting: ["x", "y"], with: Preparation(duplicates: .drop, outliers: .drop), source: testSource)
    #expect(prepared.features.customers == ["а", "c\nc", "g", "h"])
    #expect(
      prepared.audit.entries.map(\.sentence) == [
        "Line 4, customer b: “x” is missing (“NA”), and the customer is left out.",
        "Line 8, customer e: “y” is missing, and the customer is left out.",
        "Line 7, customer d: equals customer а of line 3, and the customer is left out.",
        "Line 9, customer f: “y” is 100, above the fence 7, and the customer is left out.",
      ])
    #expect(
      prepared.audit.sentences == [
        "“x” misses 1 value.", "“y” misses 1 value.", "2 customers with a missing feature were left out.",
        "1 customer equals an earlier one in every column but the identifier, and is left out.",
        "1 value of “y” lies outside Tukey’s fences, −1 and 7; its customer is left out.",
        "4 customers of 8 are left.",
      ])
    #expect(prepared.audit.changeSentences == prepared.audit.sentences)
  }

  @Test func whereNothingIsFoundItSaysSo() throws {
    let audit = try table("id,x\n1,1\n2,2\n").prepared(selecting: ["x"], source: testSource).audit
    #expect(
      audit.sentences == [
        "Nothing is missing, and no customer is a duplicate or an outlier.", "All 2 customers are kept.",
      ])
    #expect(audit.changeSentences == [] && audit.entries == [])
  }

  @Test func asJSON() throws {
    let prepared = try table("id,x,n\n1,1,\n2,,?\n3,3,2\n4,90,2\n5,2,2\n6,2,1\n").joinedAs(
      "id,x\n2,5\n1,3\n9,9\n"
    ).prepared(
      selecting: ["x"], with: Preparation(missing: .median, outliers: .clip), source: testSource)
    let text =
      #"""
      {"file":"test.csv","rows":6,"customers":6,"missingPolicy":"median","duplicatesPolicy":"keep",\#
      "outliersPolicy":"clip","scaling":"standard","identifier":"id",\#
      "reading":["“id” names the customers, as it is called like an identifier.",\#
      "“n” is missing where it says “?” (1) or nothing (1)."],"join":{"file":"more.csv","identifier":"id",\#
      "joinedIdentifier":"id","columns":["x (more.csv)"],"renamed":{"x":"x (more.csv)"},"matched":2,\#
      "unmatched":4,"unknown":1},"missing":[{"column":"x","count":1,"isFeature":true,"filling":2.0},\#
      {"column":"n","count":2,"isFeature":false,"filling":null},{"column":"x (more.csv)","count":4,\#
      "isFeature":false,"filling":null}],"duplicates":0,"outliers":[{"column":"x","lowerFence":0.875,\#
      "upperFence":3.875,"below":0,"above":1}],"dropped":{"missing":0,"duplicates":0,"outliers":0},\#
      "sentences":["1 column of more.csv was joined to 2 customers by “id”.",\#
      "4 customers of test.csv are not in more.csv.",\#
      "1 row of more.csv is of a customer who is not in test.csv, and left out.",\#
      "“x” of more.csv is called “x (more.csv)” here, as there is a column of its name.",\#
      "“x” misses 1 value; the median, 2, stands in.",\#
      "“n” misses 2 values; it is no feature, and they stay missing.",\#
      "“x (more.csv)” misses 4 values; it is no feature, and they stay missing.",\#
      "1 value of “x” lies outside Tukey’s fences, 0.875 and 3.875; it becomes the nearer fence.",\#
      "All 6 customers are kept."],"entries":[{"step":"join","file":"test.csv","line":4,"customer":"3",\#
      "column":null,"found":"notJoined","done":"kept"},{"step":"join","file":"test.csv","line":5,\#
      "customer":"4","column":null,"found":"notJoined","done":"kept"},{"step":"join","file":"test.csv",\#
      "line":6,"customer":"5","column":null,"found":"notJoined","done":"kept"},{"step":"join",\#
      "file":"test.csv","line":7,"customer":"6","column":null,"found":"notJoined","done":"kept"},\#
      {"step":"join","file":"more.csv","line":4,"customer":"9","column":null,"found":"unknownCustomer",\#
      "done":"dropped"},{"step":"missing","file":"test.csv","line":2,"customer":"1","column":"n",\#
      "found":"missing","value":"","done":"kept"},{"step":"missing","file":"test.csv","line":3,\#
      "customer":"2","column":"x","found":"missing","value":"","done":"filled","now":2.0},\#
      {"step":"missing","file":"test.csv","line":3,"customer":"2","column":"n","found":"missing",\#
      "value":"?","done":"kept"},{"step":"missing","file":"test.csv","line":4,"customer":"3",\#
      "column":"x (more.csv)","found":"missing","value":"","done":"kept"},{"step":"missing",\#
      "file":"test.csv","line":5,"customer":"4","column":"x (more.csv)","found":"missing","value":"",\#
      "done":"kept"},{"step":"missing","file":"test.csv","line":6,"customer":"5","column":"x (more.csv)",\#
      "found":"missing","value":"","done":"kept"},{"step":"missing","file":"test.csv","line":7,\#
      "customer":"6","column":"x (more.csv)","found":"missing","value":"","done":"kept"},\#
      {"step":"outliers","file":"test.csv","line":5,"customer":"4","column":"x","found":"above",\#
      "value":90.0,"fence":3.875,"done":"clipped","now":3.875}]}
      """#
    #expect(prepared.audit.json.text == text)
  }

  /// A column that is spoiled is no column of numbers, and it is said where.
  @Test func aSpoiledColumnIsLeftOut() throws {
    let table = try table("id;x;y\n1;1;1,5\n2;2;1.5\n3;3;2,5\n")
    #expect(try table.prepared(selecting: ["x"], source: testSource).numbers.features.map(\.column) == ["x"])
    let survey = try table.surveyed()
    #expect(
      survey.leftOut == [
        LeftOutColumn(
          column: "y", line: 3, found: "1.5",
          help: "it has another decimal mark than the numbers before it; write all with the same")
      ])
  }

  @Test func textFromTheFileIsMadeHarmless() throws {
    let nasty = "\u{1B}[31m"
    let text = "id,\(nasty),x,\(nasty)w\na\(nasty),NA,1,\(nasty)\nb,1,1,\nc,1,1,\(nasty)q\nd,1,1,\nd2,7,90,\n"
    let prepared = try table(text).joinedAs("id,x\nb,1\nz\(nasty),2\n", file: "j\u{1B}.csv").prepared(
      selecting: [nasty, "x", nasty + "w"], with: Preparation(missing: .mean, outliers: .clip),
      source: testSource)
    let lines =
      prepared.audit.sentences + prepared.audit.changeSentences + prepared.audit.entries.map(\.sentence)
      + prepared.notes.map(\.sentence)
    #expect(lines.count > 15)
    for line in lines { #expect(!line.contains("\u{1B}"), "\(line.debugDescription)") }
  }
}

extension Table {
  /// The table joined with another, given as text.
  func joinedAs(_ text: String, file: String = "more.csv") throws -> Table {
    try joined(with: Table(parsing: Array(text.utf8), file: file))
  }
}
