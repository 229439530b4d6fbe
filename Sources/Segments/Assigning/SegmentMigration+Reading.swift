import Customers
import Words

/// Why an earlier file does not tell who was in which segment.
public struct EarlierSegmentsFault: Error, Hashable, Sendable {
  /// Where it stands.
  public var position: Position
  /// What is wrong.
  public var what: String
  /// How to mend it.
  public var whatToDo: String
}

extension SavedSegments {
  /// Who was in which of these segments, from a file that `segments` or `assign` wrote: 0 for none.
  public func members(in table: Table) throws(EarlierSegmentsFault) -> [String: Int] {
    guard let identifier = table.identifierColumn else {
      throw fault(table.headerPosition, "no column names the customers")
    }
    guard let column = table.columns.firstIndex(of: PlacementCells.columns[0]) else {
      throw fault(table.headerPosition, "there is no column “\(PlacementCells.columns[0])”")
    }
    let nameColumn = table.columns.firstIndex(of: PlacementCells.columns[1])
    var members: [String: Int] = [:]
    members.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      let text = table.text(row: row, column: column).trimmed
      guard let number = Int(text), (0...segments.count).contains(number) else {
        throw fault(
          table.position(row: row, column: column),
          "“\(harmless(text))” is no number of one of \(NumberText.count(segments.count, "segment"))")
      }
      if let nameColumn, number > 0 {
        let name = table.text(row: row, column: nameColumn)
        guard name == spreadsheetCell(segments[number - 1].name) else {
          throw fault(
            table.position(row: row, column: nameColumn),
            "segment \(number) is called “\(harmless(name))” here and "
              + "“\(harmless(segments[number - 1].name))” in the profiles")
        }
      }
      let customer = table.text(row: row, column: identifier).trimmed
      if members.updateValue(number, forKey: customer) != nil {
        throw fault(
          table.position(row: row, column: identifier), "“\(harmless(customer))” stands there a second time")
      }
    }
    return members
  }

  private func fault(_ position: Position, _ what: String) -> EarlierSegmentsFault {
    EarlierSegmentsFault(
      position: position, what: what,
      whatToDo: "take the segments.csv that was written with the profiles, or what assign made with them")
  }
}
