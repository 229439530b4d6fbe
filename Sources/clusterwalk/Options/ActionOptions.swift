import Customers
import Runs
import Segments
import Words

/// The rules that suggestions come from.
struct ActionOptions: Hashable, Sendable {
  /// A path; nil for the rules that come with the program.
  let file: String?

  static let actions = Setting.text(
    "actions", metavar: "FILE", help: "the rules for what to test with a segment, a table as CSV"
  ).optional("Assets/actions.csv")

  /// The rules that come with the program.
  static let standard = ActionOptions(file: nil)

  private init(file: String?) { self.file = file }

  init(_ arguments: Arguments) throws(UsageError) {
    file = try arguments.value(of: Self.actions)
  }

  /// Reads the rules; remarks on columns that the user's own rules name and the customers do not have.
  func load(for columns: CustomerColumns, _ console: Console) throws(Failure) -> ActionTable {
    let path = if let file { file } else { try AssetFolder.path(of: "actions.csv") }
    let input = try InputFile.read(path)
    let table: ActionTable
    do throws(ActionTableFailure) {
      table = try ActionTable(parsing: input.bytes, file: input.name)
    } catch {
      throw Failure(error, file: input.name)
    }
    let features = columns.measures.map(\.feature)
    for name in table.columnsMissing(in: features) where file != nil {
      let closest = closestMatch(to: name, in: features.map(\.column)).map { "; did you mean “\($0)”?" }
      console.remark(
        "\(input.name): the customers have no column of numbers “\(name)”, so its rules hold for no segment\(closest ?? "")"
      )
    }
    return table
  }
}
