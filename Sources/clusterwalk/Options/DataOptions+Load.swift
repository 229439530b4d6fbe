import Customers
import Exploration

extension DataOptions {
  /// Reads the customers, joins what is to be joined, cleans them and makes features of their columns; remarks
  /// on what was changed and on what else their user should know.
  /// - Parameter allNumeric: whether all columns of numbers are features where none are named.
  /// - Parameter isClustered: whether they are to be clustered; else a single customer will do, and what there is
  ///   to know for clustering is not said.
  func load(
    _ console: Console, allNumeric: Bool = false, isClustered: Bool = true
  ) throws(Failure) -> Prepared {
    let table = try table()
    do throws(DataErrors) {
      let prepared = try table.prepared(
        selecting: features, allNumeric: allNumeric, with: preparation, source: source(table),
        allowsOne: !isClustered)
      for sentence in prepared.audit.changeSentences { console.remark(sentence) }
      for note in prepared.notes where isClustered || note == .customersNumberedByRow {
        console.remark(note.sentence)
      }
      return prepared
    } catch {
      throw .badCustomers(error)
    }
  }

  /// Reads the customers, joins what is to be joined, and describes their columns.
  func survey() throws(Failure) -> ExploredTable { try survey(selecting: features, preparation) }

  /// The same of every column of numbers, whichever are clustered; what is missing stays missing.
  func surveyAll() throws(Failure) -> ExploredTable {
    try survey(
      selecting: nil,
      Preparation(missing: nil, duplicates: preparation.duplicates, outliers: preparation.outliers))
  }

  private func survey(
    selecting names: [String]?, _ preparation: Preparation
  ) throws(Failure) -> ExploredTable {
    let table = try table()
    do throws(DataErrors) {
      return ExploredTable(try table.surveyed(selecting: names, with: preparation), source: source(table))
    } catch {
      throw .badCustomers(error)
    }
  }

  private func source(_ table: Table) -> Source {
    builtIn.flatMap(DataSet.named)?.source ?? (data == nil ? Mall.source : Source(name: table.file))
  }

  private func table() throws(Failure) -> Table {
    let file = try file()
    let joined: InputFile? = if let join { try InputFile.read(join) } else { nil }
    do throws(DataErrors) {
      let table = try Table(parsing: file.bytes, file: file.name)
      guard let joined else { return table }
      return try table.joined(with: try Table(parsing: joined.bytes, file: joined.name))
    } catch {
      throw .badCustomers(error)
    }
  }

  private func file() throws(Failure) -> InputFile {
    if let set = builtIn.flatMap(DataSet.named) {
      return InputFile(name: "\(set.name).csv", bytes: set.sample().csv)
    }
    if let data { return try InputFile.read(data) }
    // Named as what it is, not by where it happens to be installed.
    let name = "mall-customers.csv"
    return InputFile(name: name, bytes: try InputFile.read(try AssetFolder.path(of: name)).bytes)
  }
}

extension Source {
  /// Where customers came from, for a message: made-up ones say so.
  var words: String { isSynthetic ? "the \(name), synthetic data" : name }
}
