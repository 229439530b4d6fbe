import Testing

@testable import clusterwalk

/// What is done to customers before they are clustered, from end to end.
@Suite struct PreparationTests {
  private let folder: TemporaryFolder

  /// Five features in the dialect of half of Europe's spreadsheets, with holes, an outlier and a duplicate.
  private static let shop = [
    "\u{FEFF}id;Age;Income;Visits;Basket;Member",
    "a;20;10,5;3;1,25;yes", "b;25;11,5;4;;no", "c;31;NA;5;2,5;yes", "d;40;30,5;6;3;no", "e;41;31;7;3,5;no",
    "f;42;33;8;4;?", "g;43;32;900;4,5;yes", "h;44;31;7;3,5;no", "i;41;31;7;3,5;no",
  ].map { $0 + "\r\n" }.joined()

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.shop, to: "shop.csv")
  }

  private func trace(_ more: String..., input: String = "/dev/null") throws -> Call.Result {
    let data = more.contains("--data") ? [] : ["--data", folder("shop.csv")]
    let features = more.contains("--features") ? [] : ["--features", "age,income,visits,basket,member"]
    return try Call(
      ["trace", "k-means", "-k", "2", "--out", folder("t")] + data + features + more, input: input
    ).result()
  }

  @Test func `customers with holes are left out, and the console says so`() throws {
    let result = try trace()
    #expect(result.code == 0)
    #expect(
      result.errors.split(separator: "\n").prefix(5) == [
        "“Income” misses 1 value.", "“Basket” misses 1 value.", "“Member” misses 1 value.",
        "3 customers with a missing feature were left out.", "6 customers of 9 are left.",
      ])
    let trace = try folder.read("t")
    #expect(trace.contains(#""customers":["a","d","e","g","h","i"]"#))
    #expect(trace.contains(#""features":["Age","Income","Visits","Basket","Member"]"#))
    #expect(try clusterwalk("verify", folder("t")).code == 0)
    #expect(try self.trace("--quiet").errors == "")
  }

  /// The mean of the eight incomes that are there, by numpy.mean: 26.3125.
  @Test func `filled, without duplicates and clipped, a trace can still be verified`() throws {
    let result = try trace(
      "--missing", "mean", "--duplicates", "drop", "--outliers", "clip", "--scale", "none")
    #expect(result.code == 0)
    #expect(result.errors.contains("“Income” misses 1 value; the mean, 26.31, stands in."))
    #expect(result.errors.contains("“Member” misses 1 value; the most frequent word, “no”, stands in."))
    #expect(
      result.errors.contains(
        "1 customer equals an earlier one in every column but the identifier, and is left out."))
    #expect(try folder.read("t").contains("[31.0,26.3125,5.0,2.5,1.0]"))
    #expect(try clusterwalk("verify", folder("t")).code == 0)
  }

  @Test func `with fail every hole is an error`() throws {
    let result = try trace("--missing", "fail")
    #expect(result.code == 65)
    let places = result.errors.split(separator: "\n").map { $0.split(separator: " ")[0] }
    #expect(places == ["3:13:", "4:6:", "7:13:"].map { "\(folder("shop.csv")):\($0)" })
    #expect(try folder.names == ["shop.csv"])
  }

  @Test func `columns are joined from a file or from standard input`() throws {
    try folder.write("Spent,ID\n7,b\n5,a\n9,e\n3,zz\n2,d\n", to: "spent.csv")
    let fromFile = try trace("--join", folder("spent.csv"), "--features", "age,spent", "--scale", "none")
    #expect(fromFile.code == 0)
    #expect(
      fromFile.errors.contains("1 column of \(folder("spent.csv")) was joined to 4 customers by “id”.\n"))
    let first = try folder.read("t")
    #expect(first.contains(#""customers":["a","b","d","e"]"#) && first.contains("[[20.0,5.0],[25.0,7.0],"))
    let fromPipe = try trace(
      "--join", "-", "--features", "age,spent", "--scale", "none", input: folder("spent.csv"))
    #expect(fromPipe.errors.contains("1 column of <stdin> was joined"))
    #expect(try folder.read("t") == first)
    let piped = try trace(
      "--data", "-", "--join", folder("spent.csv"), "--features", "age,spent", input: folder("shop.csv"))
    #expect(piped.code == 0)
    let both = try trace("--data", "-", "--join", "-", input: folder("shop.csv"))
    #expect(both.code == 64 && both.errors.contains("--join: expected a file"))
  }

  @Test func `what is wrong with the joined file stands there`() throws {
    try folder.write("id,Spent\na,1\nb,x\n\na,3\n", to: "spent.csv")
    let twice = try trace("--join", folder("spent.csv"), "--features", "age,spent")
    #expect(twice.code == 65)
    #expect(
      twice.errors.hasPrefix(
        "\(folder("spent.csv")):5:1: error: “a” for “id” stands also in line 2, with other values; "))
    try folder.write("id,Spent\na,1\nb,x\n", to: "spent.csv")
    let word = try trace("--join", folder("spent.csv"), "--features", "age,spent")
    #expect(word.errors.hasPrefix("\(folder("spent.csv")):3:3: error: “x” for “Spent” is not a number; "))
    #expect(try trace("--join", folder("no.csv")).code == 66)
  }

  @Test func `frames are drawn of what was cleaned`() throws {
    let result = try Call([
      "frames", "k-means", "--data", folder("shop.csv"), "--features", "age,income,visits,basket,member",
      "-k",
      "2", "--pace", "stills", "--size", "640x360", "--out", folder("f"), "--missing", "median",
    ]).result()
    #expect(result.code == 0)
    #expect(result.errors.contains("“Income” misses 1 value; the median, 31, stands in."))
    #expect(try FileSystem.names(in: folder("f")).contains("manifest.json"))
  }

  /// Of words, a file of seeds may hold others than the customers, so that they would be coded otherwise.
  @Test func `seeds have to be numbers where words were coded`() throws {
    try folder.write("Age,Member\n20,yes\n40,yes\n", to: "seeds.csv")
    let words = try trace("--features", "age,member", "--seeding", folder("seeds.csv"))
    #expect(
      words.code == 65 && words.errors.contains("seeds.csv: error: “Member” holds words; write the numbers"))
    try folder.write("Age,Member\n20,1\n40,0\n", to: "seeds.csv")
    #expect(try trace("--features", "age,member", "--seeding", folder("seeds.csv")).code == 0)
  }
}
