import Customers
import Segments
import Testing

@Suite("Who moved between segments")
struct SegmentMigrationTests {
  private let segments = [
    SavedSegments.Entry(number: 1, name: "High income", size: 5),
    SavedSegments.Entry(number: 2, name: "Low", size: 4),
  ]

  @Test func everyCustomerIsCountedOnce() {
    let migration = SegmentMigration(
      of: segments, from: ["a": 1, "b": 1, "c": 2, "d": 2, "e": 0, "gone": 2],
      to: [("a", 1), ("b", 2), ("c", 2), ("d", 1), ("e", 1), ("new", 2)].map { (customer: $0, segment: $1) })
    #expect(migration.moves == [[1, 1], [1, 1]])
    #expect(migration.newcomers == [1, 1])
    #expect(migration.gone == [0, 1])
    #expect(migration.stayed == 2 && migration.moved == 2)
    #expect(
      migration.sentences == [
        "Of 4 customers in both files 2 (50\u{202F}%) are where they were, and 2 moved.",
        "The largest group, 1, moved from segment 1, High income, to segment 2, Low.",
        "2 customers of now were in no segment before.", "1 customer of before is not in the file of now.",
      ])
    #expect(
      migration.json.text
        == #"{"format":"clusterwalk-migration/1","stayed":2,"moved":2,"new":2,"gone":1,"segments":["#
        + #"{"segment":1,"name":"High income","to":[1,1],"gone":0,"new":1},"#
        + #"{"segment":2,"name":"Low","to":[1,1],"gone":1,"new":1}]}"#)
  }

  @Test func filesWithoutACommonCustomerSaySo() {
    let migration = SegmentMigration(of: segments, from: ["a": 1], to: [(customer: "b", segment: 1)])
    #expect(migration.sentences == ["No customer stands in both files, so nobody can have moved."])
  }
}
