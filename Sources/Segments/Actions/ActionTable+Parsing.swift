import Customers
import Words

extension ActionTable {
  /// The columns that the table has to have. Others, such as remarks, are passed over.
  enum Column: String, CaseIterable {
    case purpose, when
    case attempt = "try"
    case measure
    case refutation = "wrong if"
    case needs, trial
  }

  /// Reads the rules of a CSV file. All that is wrong with them is thrown at once.
  public init(parsing bytes: [UInt8], file: String) throws(ActionTableFailure) {
    let table = try Self.table(bytes, file: file)
    var places: [Column: Int] = [:]
    var faults: [ActionFault] = []
    for column in Column.allCases {
      places[column] = table.columns.firstIndex { $0.lowercased() == column.rawValue }
      if places[column] == nil {
        faults.append(
          ActionFault(
            position: table.headerPosition, what: "there is no column “\(column.rawValue)”",
            whatToDo: "the header is \(Column.allCases.map { $0.rawValue }.joined(separator: ","))"))
      }
    }
    var rules: [ActionRule] = []
    if faults.isEmpty {
      for row in 0..<table.rowCount {
        let reader = RuleReader(table: table, places: places, row: row)
        if let rule = reader.rule(&faults) { rules.append(rule) }
      }
    }
    if !faults.isEmpty { throw .faults(faults) }
    self.init(file: file, rules: rules)
  }

  private static func table(_ bytes: [UInt8], file: String) throws(ActionTableFailure) -> Table {
    do throws(DataErrors) {
      return try Table(parsing: bytes, file: file)
    } catch {
      throw .form(error)
    }
  }
}

/// Reads one row of the table.
private struct RuleReader {
  let table: Table
  let places: [ActionTable.Column: Int]
  let row: Int

  private func text(_ column: ActionTable.Column) -> String {
    places[column].map { table.text(row: row, column: $0).trimmed } ?? ""
  }

  private func fault(_ column: ActionTable.Column, _ what: String, _ whatToDo: String) -> ActionFault {
    ActionFault(
      position: table.position(row: row, column: places[column] ?? 0), what: what, whatToDo: whatToDo)
  }

  /// The rule, or nil where something was wrong.
  func rule(_ faults: inout [ActionFault]) -> ActionRule? {
    let before = faults.count
    let purpose = purpose(&faults)
    let condition = condition(&faults)
    let attempt = words(.attempt, isRequired: true, &faults)
    let measure = words(.measure, isRequired: true, &faults)
    let refutation = words(.refutation, isRequired: true, &faults)
    let needs = words(.needs, isRequired: false, &faults)
    let isTrial = isTrial(&faults)
    guard faults.count == before, let purpose, let condition, let attempt, let measure, let refutation,
      let isTrial
    else { return nil }
    return ActionRule(
      purpose: purpose, condition: condition, attempt: attempt, measure: measure, refutation: refutation,
      needs: needs, isTrial: isTrial)
  }

  private func purpose(_ faults: inout [ActionFault]) -> Purpose? {
    let found = text(.purpose)
    if let purpose = Purpose(rawValue: found.lowercased()) { return purpose }
    let all = Purpose.allCases.map { $0.rawValue }
    faults.append(
      fault(
        .purpose, "there is no purpose “\(harmless(found))”",
        suggestion(found, all) ?? "it is one of \(all.joined(separator: ", "))"))
    return nil
  }

  private func condition(_ faults: inout [ActionFault]) -> Condition? {
    do throws(Condition.Mistake) {
      return try Condition(parsing: text(.when))
    } catch {
      faults.append(fault(.when, error.what, error.whatToDo))
      return nil
    }
  }

  private func isTrial(_ faults: inout [ActionFault]) -> Bool? {
    switch text(.trial).lowercased() {
    case "halves": return true
    case "": return false
    case let found:
      faults.append(
        fault(
          .trial, "there is no trial “\(harmless(found))”",
          "write halves where one half is compared with the other, else nothing"))
      return nil
    }
  }

  private func words(
    _ column: ActionTable.Column, isRequired: Bool, _ faults: inout [ActionFault]
  ) -> RuleText? {
    let text = text(column)
    if text.isEmpty {
      if isRequired {
        faults.append(
          fault(column, "“\(column.rawValue)” is empty", "say it: a suggestion without it can't be tested"))
      }
      return nil
    }
    do throws(RuleText.Mistake) {
      return try RuleText(parsing: text)
    } catch {
      faults.append(fault(column, error.what, error.whatToDo))
      return nil
    }
  }
}

/// "did you mean “low”?", where one of the words is near.
func suggestion(_ found: String, _ words: [String]) -> String? {
  closestMatch(to: found, in: words).map { "did you mean “\($0)”?" }
}
