import Customers
import Segments
import Words

/// The rules that suggestions come from.
public struct ActionSettings: Hashable, Sendable {
  /// A path; nil for the rules that come with the program.
  public let file: String?

  /// The table of the rules.
  public static let actions = Setting.input(
    "actions", metavar: "FILE", help: "the rules for what to test with a segment, a table as CSV"
  ).optional("Assets/actions.csv")

  /// Rules from a file; nil for those that come with the program.
  public init(file: String? = nil) { self.file = file }

  /// Reads the rules.
  public func rules(_ files: InputFiles) throws(RunFailure) -> ActionTable {
    let input = if let file { try files.read(file) } else { try files.shipped("actions.csv") }
    do throws(ActionTableFailure) {
      return try ActionTable(parsing: input.bytes, file: input.name)
    } catch {
      throw RunFailure(error, file: input.name)
    }
  }

  /// What there is to say of columns that the user's own rules name and the customers do not have.
  public func remarks(on rules: ActionTable, for columns: CustomerColumns) -> [String] {
    guard file != nil else { return [] }
    return rules.columnsMissing(in: columns.measures.map { $0.feature }).map { name, miss in
      switch miss {
      case .unknown(let closest):
        """
        \(rules.file): the customers have no column of numbers “\(name)”, so its rules hold for \
        no segment\(closest.map { "; did you mean “\($0)”?" } ?? "")
        """
      case .ambiguous(let columns):
        """
        \(rules.file): “\(name)” may mean \(oneOf(columns.map { "“\($0)”" })), so its rules hold for \
        no segment; spell it as the header does
        """
      }
    }
  }
}

extension RunFailure {
  fileprivate init(_ error: ActionTableFailure, file: String) {
    switch error {
    case .form(let errors): self = .customers(errors)
    case .faults(let faults):
      self = .data(
        faults.map {
          DataProblem(
            file: file, line: $0.position.line, column: $0.position.column, what: $0.what,
            remedy: OptionWords($0.whatToDo))
        })
    }
  }
}
