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
    let file = try file(files)
    let joined: InputFile? = if let join { try files.read(join) } else { nil }
    do throws(DataErrors) {
      let table = try Table(parsing: file.bytes, file: file.name, options: reading)
      guard let joined else {
        try table.checkNames()
        return table
      }
      // What is said of the customers' file holds for the other as far as it is about cells.
      let other = ReadingOptions(
        encoding: reading.encoding, dates: reading.dates, asOf: reading.asOf,
        missingWords: reading.missingWords,
        remembered: reading.remembered)
      let both = try table.joined(with: try Table(parsing: joined.bytes, file: joined.name, options: other))
      try both.checkNames()
      return both
    } catch {
      throw .customers(error)
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
