import Glibc
import Runs
import Testing
import Workbooks

@testable import clusterwalk

/// Segments as tables, and further customers in them, from end to end.
@Suite struct SegmentsVerbTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func segments(_ more: String...) throws -> Call.Result {
    try Call(["segments", "--out", folder("s")] + more).result()
  }

  private func assign(_ data: String, profiles: String = "s/profiles.json") throws -> Call.Result {
    try clusterwalk("assign", "--profiles", folder(profiles), "--data", data, "--out", folder("a.csv"))
  }

  private static let shop = """
    id,visits,region,note
    a,1,north,=1
    b,2,south,-x
    c,1.5,east,-5
    d,40,east,x
    e,41,north,@x
    f,42.5,south,y

    """

  // MARK: segments

  @Test func `four files say who is where, and the terminal shows the segments`() throws {
    let result = try segments()
    #expect(result.code == 0 && result.errors == "")
    #expect(
      try FileSystem.names(in: folder("s")) == [
        "profiles.csv", "profiles.json", "segments.csv", "segments.sql",
      ])
    let lines = result.output.split(separator: "\n")
    #expect(lines[1].hasPrefix("segment  customers   share  name "))
    #expect(lines.count { $0.contains("\u{202F}%  ") } == 5)
    #expect(lines.last?.hasSuffix("200 customers, from the built-in mall, synthetic data") == true)
    #expect(try segments("--quiet") == Call.Result(code: 0, output: "", errors: ""))
  }

  @Test func `the input's columns stay, and formulas do no harm`() throws {
    try folder.write(Self.shop, to: "shop.csv")
    #expect(try segments("--data", folder("shop.csv"), "--features", "visits", "-k", "2").code == 0)
    let lines = try folder.read("s/segments.csv").split(separator: "\n")
    #expect(lines[0] == "id,visits,region,note,segment,segment_name,distance,margin")
    #expect(lines[1].hasPrefix("a,1,north,'=1,1,Low visits,"))
    #expect(lines[2].hasPrefix("b,2,south,'-x,") && lines[3].hasPrefix("c,1.5,east,-5,"))
    #expect(lines[5].hasPrefix("e,41,north,'@x,2,High visits,"))
  }

  @Test func `what somebody else has made stays as it is`() throws {
    try FileSystem.makeFolder(folder("s"))
    try folder.write("mine", to: "s/segments.csv")
    let refused = try segments()
    #expect(refused.code == 73 && refused.errors.contains("it holds segments.csv"))
    #expect(try FileSystem.names(in: folder("s")) == ["segments.csv"])
    #expect(try folder.read("s/segments.csv") == "mine")
    try FileSystem.removeFile(folder("s/segments.csv"))
    try folder.write("notes", to: "s/notes.txt")
    #expect(try segments().code == 0)
    #expect(try segments("-k", "3").code == 0)
    #expect(try FileSystem.names(in: folder("s")).count == 5)
    #expect(
      try folder.read("s/segments.csv").contains(",3,") && !folder.read("s/segments.csv").contains(",5,"))
  }

  @Test func `a statement that can't be is left out, and an earlier one goes`() throws {
    #expect(try segments().code == 0)
    try folder.write("id,a\\b\nx,1\ny,2\nz,9\n", to: "shop.csv")
    let result = try segments("--data", folder("shop.csv"), "--features", "a\\b", "-k", "2")
    #expect(result.code == 0)
    #expect(
      result.errors.contains(
        "segments.sql is left out: databases read the backslash in “a\\b” in different ways."))
    #expect(try FileSystem.names(in: folder("s")) == ["profiles.csv", "profiles.json", "segments.csv"])
    #expect(result.output.contains("profiles.csv, profiles.json; 3 customers"))
  }

  @Test func `a workbook says the same as the tables`() throws {
    try folder.write(Self.shop, to: "shop.csv")
    func make() throws -> [UInt8] {
      let result = try segments("--data", folder("shop.csv"), "--features", "visits", "-k", "2", "--xlsx")
      #expect(result.code == 0 && result.output.contains("segments.sql, segments.xlsx; 6 customers"))
      return try InputFile.read(folder("s/segments.xlsx")).bytes
    }
    let bytes = try make()
    #expect(try make() == bytes)
    let sheet = try WorkbookSheet(reading: bytes)
    #expect(sheet.names == ["customers", "profiles", "actions"])
    let lines = try folder.read("s/segments.csv").split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    #expect(sheet.rows[0] == lines[0] && sheet.rows.count == lines.count)
    // What a spreadsheet would run stands there as it is, as a text.
    #expect(sheet.rows[1].prefix(4) == ["a", "1", "north", "=1"])
    for (row, line) in zip(sheet.rows, lines).dropFirst() {
      #expect(row[4...5] == line[4...5])
      // A workbook holds 16 digits.
      for column in 6...7 {
        let (number, exact) = (Double(row[column]) ?? .nan, Double(line[column]) ?? .nan)
        #expect(abs(number - exact) <= 1e-15 * exact)
      }
    }
    let profiles = try WorkbookSheet(reading: bytes, named: "profiles").rows
    #expect(profiles[0].suffix(2) == ["visits: mean", "visits: index"] && profiles.count == 3)
    #expect(profiles[1].prefix(4) == ["1", "Low visits", "3", "0.5"])
    #expect(try WorkbookSheet(reading: bytes, named: "actions").rows.count > 2)
    #expect(try segments().code == 0)
    #expect(try !FileSystem.names(in: folder("s")).contains("segments.xlsx"))
  }

  @Test func `a call that fails leaves nothing`() throws {
    #expect(try segments("-k", "500").code == 65)
    #expect(try segments("--actions", folder("no.csv")).code == 66)
    #expect(try folder.names == [])
  }

  @Test func `the user's rules are taken, and what is wrong with them has an address`() throws {
    let header = "purpose,when,try,measure,wrong if,needs,trial\n"
    try folder.write(header + "stock,incme high,a,b,c,,\nstock,any,Count {size}.,b,c,,\n", to: "rules.csv")
    let result = try segments("--actions", folder("rules.csv"))
    #expect(result.code == 0 && result.errors.contains("no column of numbers “incme”"))
    #expect(try folder.read("s/profiles.json").contains("\"try\":\"Count 78 customers.\""))
    try folder.write(header + "stock,any,a,b,,,\n", to: "rules.csv")
    let wrong = try segments("--actions", folder("rules.csv"))
    #expect(wrong.code == 65)
    #expect(wrong.errors.hasPrefix("\(folder("rules.csv")):2:15: error: “wrong if” is empty; "))
  }

  // MARK: assign

  @Test(arguments: ["k-means", "gmm"])
  func `the customers that segments were made from get the same lines again`(algorithm: String) throws {
    #expect(try segments("--algorithm", algorithm).code == 0)
    let mall = try AssetFolder.path(of: "mall-customers.csv")
    let result = try assign(mall)
    #expect(result.code == 0 && result.errors == "")
    let (old, new) = (try folder.read("s/segments.csv"), try folder.read("a.csv"))
    if algorithm == "k-means" { #expect(old == new) }
    func labels(_ text: String) -> [Substring] {
      text.split(separator: "\n").map { $0.split(separator: ",")[5] }
    }
    #expect(labels(old) == labels(new) && old.count(of: "\n") == 201)
  }

  @Test func `words are coded as they were`() throws {
    try folder.write(Self.shop, to: "shop.csv")
    #expect(try segments("--data", folder("shop.csv"), "--features", "region,visits", "-k", "2").code == 0)
    #expect(try assign(folder("shop.csv")).code == 0)
    #expect(try folder.read("a.csv") == folder.read("s/segments.csv"))
    try folder.write("id,visits,Region\nx,3,west\n", to: "new.csv")
    let unknown = try assign(folder("new.csv"))
    #expect(unknown.code == 65)
    #expect(
      unknown.errors.hasPrefix("\(folder("new.csv")):2:5: error: “west” for “region” was no customer’s"))
    try folder.write("id,visits,Region\nx,many,east\n", to: "new.csv")
    #expect(
      try assign(folder("new.csv")).errors.hasPrefix(
        "\(folder("new.csv")):2:3: error: “many” for “visits” can’t be read"))
    try folder.write("id,visits,Region\nx,many,east\ny,3,east\n", to: "new.csv")
    let partly = try assign(folder("new.csv"))
    #expect(partly.code == 0)
    #expect(
      partly.errors.contains(":2:3: warning: “many” for “visits” can’t be read")
        && partly.errors.contains("; customer x is left out")
        && partly.errors.contains("warning: 1 customer of 2 could not be put into any segment"))
    try folder.write("id,visits,Region\nx,3,east\n", to: "new.csv")
    #expect(try assign(folder("new.csv")).code == 0)
  }

  @Test func `what drifted is warned of, and the rest is done`() throws {
    #expect(try segments().code == 0)
    let rows = (1...100).map { "\($0),\(90 + $0 % 40),\(50 + $0 % 3)" }.joined(separator: "\n")
    try folder.write("id,Annual Income (k$),Spending Score (1-100)\n\(rows)\n", to: "new.csv")
    let result = try assign(folder("new.csv"))
    #expect(result.code == 0)
    #expect(result.errors.contains("warning: the new customers have drifted in “Annual Income (k$)”: index "))
    #expect(result.errors.contains("drifted in the shares of the segments"))
    #expect(result.errors.contains("make the segments again (0.25 or more)"))
    #expect(try folder.read("a.csv").count(of: "\n") == 101)
    try folder.write("id,Annual Income (k$),Spending Score (1-100)\nx,60,50\n", to: "new.csv")
    let one = try assign(folder("new.csv"))
    #expect(one.code == 0 && one.errors.contains("with so few customers chance alone may give up to"))
    #expect(!one.errors.contains("warning") && !one.errors.contains("make the segments again"))
  }

  @Test func `a file that is none is told with its place`() throws {
    #expect(try segments().code == 0)
    try folder.write("id,Age\nx,60\n", to: "new.csv")
    let column = try assign(folder("new.csv"))
    #expect(column.code == 65 && column.errors.contains("there is no column “Annual Income (k$)”"))
    try folder.write("{\n  \"format\" \"x\"}", to: "broken.json")
    let broken = try assign(folder("new.csv"), profiles: "broken.json")
    #expect(broken.code == 65)
    #expect(
      broken.errors
        == """
        \(folder("broken.json")):2:12: error: a colon was expected behind the key; take the profiles.json \
        that `clusterwalk segments` writes\n
        """
    )
    #expect(try assign(folder("new.csv"), profiles: "none.json").code == 66)
    #expect(try !folder.names.contains("a.csv"))
  }
}

extension String {
  fileprivate func count(of character: Character) -> Int { count { $0 == character } }
}
