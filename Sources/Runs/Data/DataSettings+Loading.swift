import Customers
import Exploration
import Purchases

extension DataSettings {
  /// Reads the customers, joins what is to be joined, cleans them and makes features of their columns.
  /// - Parameters:
  ///   - files: how files are read.
  ///   - allNumeric: whether all columns of numbers are features where none are named.
  ///   - isClustered: whether they are to be clustered; else a single customer will do.
  public func load(
    _ files: InputFiles, allNumeric: Bool = false, isClustered: Bool = true
  ) throws(RunFailure) -> Prepared {
    let table = try table(files)
    do throws(DataErrors) {
      return try table.prepared(
        selecting: features, allNumeric: allNumeric, with: preparation, source: source(table),
        allowsOne: !isClustered)
    } catch {
      throw .customers(error)
    }
  }

  /// Reads the customers, joins what is to be joined, and describes their columns.
  public func survey(_ files: InputFiles) throws(RunFailure) -> ExploredTable {
    let table = try table(files)
    do throws(DataErrors) {
      return ExploredTable(try table.surveyed(selecting: features, with: preparation), source: source(table))
    } catch {
      throw .customers(error)
    }
  }

  /// The same customers with every column of numbers, whichever are clustered, and nothing done about what is
  /// missing.
  public var unclustered: DataSettings {
    var all = self
    all.features = nil
    all.preparation = Preparation(
      missing: nil, duplicates: preparation.duplicates, outliers: preparation.outliers)
    return all
  }

  private func source(_ table: Table) -> Source {
    switch customers {
    case .mall: Mall.source
    case .set(let set): set.source
    case .purchases: SamplePurchases.source
    case .file: Source(name: table.file)
    }
  }

  /// The customers as their file has them, with what is to be joined.
  public func table(_ files: InputFiles) throws(RunFailure) -> Table {
    let table = try customersTable(files)
    // What is said of the customers' file holds for the other as far as it is about cells.
    let options = ReadingOptions(
      encoding: reading.encoding, dates: reading.dates, asOf: reading.asOf,
      missingWords: reading.missingWords, remembered: reading.remembered)
    let other: Table? = if let join { try files.table(at: join, .sheet(nil), options) } else { nil }
    do throws(DataErrors) {
      let all = if let other { try table.joined(with: other) } else { table }
      try all.checkNames()
      return all
    } catch {
      throw .customers(error)
    }
  }

  private func customersTable(_ files: InputFiles) throws(RunFailure) -> Table {
    switch customers {
    case .file(let path): try files.table(at: path, part ?? .sheet(nil), reading)
    case .mall, .set, .purchases: try .read(try file(files), reading)
    }
  }

  private func file(_ files: InputFiles) throws(RunFailure) -> InputFile {
    switch customers {
    case .set(let set): return InputFile(name: "\(set.name).csv", bytes: set.sample().csv)
    case .purchases:
      return InputFile(name: "customers.csv", bytes: SamplePurchases().customersCSV)
    case .file(let path): return try files.read(path)
    case .mall:
      // Named as what it is, not by where it happens to be installed.
      let name = "mall-customers.csv"
      return InputFile(name: name, bytes: try files.shipped(name).bytes)
    }
  }
}

extension Prepared {
  /// What was changed, and what else whoever asked for the customers should know.
  /// - Parameter isClustered: whether they are to be clustered; else what there is to know for it is left
  ///   out.
  public func remarks(isClustered: Bool = true) -> [String] {
    audit.reading.remarks + audit.changeSentences
      + notes.filter { isClustered || $0 == .customersNumberedByRow }.map { $0.sentence }
  }
}

extension Source {
  /// Where customers came from, within a sentence: made-up ones say so.
  public var words: String { isSynthetic ? "the \(name), synthetic data" : name }
}
