import Databases
import Runs
import Workbooks

extension InputRows {
  /// The rows of a workbook or a database at a path.
  init(at path: String, _ request: RowsRequest) throws(RunFailure) {
    switch request {
    case .sheet(let name): try self.init(workbook: path, name)
    case .table(let name):
      try self.init(database: path) { database throws(DatabaseFault) in
        if let name { return try database.rows(ofTable: name) }
        throw DatabaseFault("this is an SQLite database", Database.listing(try database.tables()))
      }
    case .query(let query):
      try self.init(database: path) { database throws(DatabaseFault) in
        try database.rows(of: query)
      }
    }
  }

  private init(workbook path: String, _ sheet: String?) throws(RunFailure) {
    let file = try InputFiles.ofMachine.read(path)
    do throws(WorkbookFault) {
      let sheet = try WorkbookSheet(reading: file.bytes, named: sheet)
      self.init(sheet.rows, remarks: sheet.remarks)
    } catch {
      throw .data([DataProblem(file: file.name, what: error.what, remedy: OptionWords(error.whatToDo))])
    }
  }

  private init(
    database path: String, _ ask: (Database) throws(DatabaseFault) -> [[String]]
  ) throws(RunFailure) {
    try InputFiles.reading { () throws(Failure) in try FilesInUse.ofProcess.add(path, as: .input) }
    guard FileSystem.kind(of: path) != nil else {
      throw .noInput(path: path, reason: "there is no such file or folder")
    }
    do throws(DatabaseFault) {
      self.init(try ask(try Database(opening: path)))
    } catch {
      throw .data([DataProblem(file: path, what: error.what, remedy: OptionWords(error.whatToDo))])
    }
  }
}
