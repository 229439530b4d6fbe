import Testing

@testable import Customers

/// What a column of cells is taken for.
@Suite struct KindsTests {
  func survey(_ cells: [String]) throws -> Survey {
    try table("id,x,v\n" + cells.enumerated().map { "\($0),\($0),\"\($1)\"\n" }.joined()).surveyed()
  }

  @Test(arguments: ["2n Cycle", "10k", "5 stars", "1st class", "2 door", "3D", "7-Eleven", "50+"])
  func aKindMayBeginWithANumber(_ word: String) throws {
    let survey = try survey(["Basic", "Master", word, "PhD", "Basic", word, "Master", "PhD"])
    #expect(survey.words.map(\.name) == ["v"])
    #expect(survey.words.first?.words.contains(word) == true)
    #expect(survey.leftOut == [])
  }

  @Test func fewNumbersAndAWordAreKinds() throws {
    let survey = try survey(["0", "1", "2", "4+", "0", "1", "2", "4+", "0", "4+"])
    #expect(survey.words.first?.words == ["0", "1", "2", "4+"])
  }

  @Test func theFirstCellThatSpoilsAColumnIsSaid() throws {
    func leftOut(_ cells: [String]) throws -> String? { try survey(cells).leftOut.first?.sentence }
    #expect(
      try leftOut(["100", "200", "oops", "300", "x", "5"]) == """
        “v” (line 4, “oops”): it is no number among numbers, one of 2; correct it, empty it, or say that \
        it stands for \
        a missing value with --missing-words.
        """)
    #expect(
      try leftOut(["$5", "$6", "€7", "8", "$9"])
        == "“v” (line 4, “€7”): it has another unit or currency than the numbers before it; "
        + "write all in one form."
    )
    #expect(
      try leftOut(["1", "2", "1e999"])
        == "“v” (line 4, “1e999”): it is larger than any number; use a larger unit for the column.")
    #expect(
      try leftOut(["2024-01-02", "2024-01-03", "soon"])?.hasPrefix(
        "“v” (line 4, “soon”): it is no date among dates;")
        == true)
    #expect(
      try leftOut(["13/1/2024", "14/1/2024", "1/15/2024"])?.hasPrefix(
        "“v” (line 4, “1/15/2024”): it is no date in the order of those before it;") == true)
    #expect(
      try leftOut(["", "", "NA"]) == "“v” (line 1): it has no value; fill it in, or leave the column away.")
    #expect(
      try leftOut(["ann", "bo", "cy"]) == """
        “v” (line 2, “ann”): it has 3 different words among 3, too many for kinds; group them in at most \
        12, each of \
        several customers.
        """)
  }

  @Test(arguments: [
    "#DIV/0!", "#VALUE!", "#REF!", "#N/A", "#NAME?", "#NUM!", "--", "\\N", "not available", "none", "Unknown",
    "NULL",
    "n.a.", "<NA>", "(blank)", "k. A.", "keine Angabe", "sin datos", "Sem Valor", "#¡VALOR!", "#WERT!", "不明",
  ])
  func wordsForMissingValues(_ word: String) throws {
    let survey = try survey(["1", word, "3", word.uppercased(), "5"])
    #expect(survey.numbers.features.map(\.column) == ["x", "v"])
    #expect(survey.audit.missing.first?.count == 2)
    #expect(
      survey.audit.reading.sentences.last == "“v” is missing where it says “\(word)” (2).")
  }

  @Test func furtherWordsMayBeSaid() throws {
    let text = Array("id,v,w\n1,5,a\n2,tbc,tbc\n3,7,b\n4,8,a\n5,9,b\n".utf8)
    let table = try Table(parsing: text, file: "t", options: ReadingOptions(missingWords: ["TBC"]))
    #expect(table.numericColumns == [1])
    #expect(table.word(row: 1, column: 2) == nil)
  }
}
