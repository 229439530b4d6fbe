import Customers

extension DataOptions {
  /// Reads the customers and makes features of their columns; remarks on what their user should know.
  func load(_ console: Console) throws(Failure) -> Features {
    let file = try file()
    do throws(DataErrors) {
      let table = try Table(parsing: file.bytes, file: file.name)
      let source = source(file)
      let (result, notes) = try table.features(selecting: features, scaling: scaling, source: source)
      for note in notes { console.remark(note.sentence) }
      return result
    } catch {
      throw .badCustomers(error)
    }
  }

  /// Every numeric column of the same customers; nil where a cell in one of them is missing.
  func numericColumns() throws(Failure) -> Features? {
    let file = try file()
    do throws(DataErrors) {
      let table = try Table(parsing: file.bytes, file: file.name)
      let names = table.numericColumns.map { table.columns[$0] }
      return try? table.features(selecting: names, scaling: .none, source: source(file)).features
    } catch {
      throw .badCustomers(error)
    }
  }

  private func source(_ file: InputFile) -> Source {
    set?.source ?? (data == nil ? Mall.source : Source(name: file.name))
  }

  private func file() throws(Failure) -> InputFile {
    if let set { return InputFile(name: "\(set.name).csv", bytes: set.sample().csv) }
    if let data { return try InputFile.read(data) }
    return try InputFile.read(try AssetFolder.path(of: "mall-customers.csv"))
  }
}

extension Source {
  /// Where customers came from, for a message: made-up ones say so.
  var words: String { isSynthetic ? "the \(name), synthetic data" : name }
}
