/// The bytes of an input and the name that messages call it by.
public struct InputFile: Hashable, Sendable {
  /// What messages call it by.
  public let name: String
  /// All that stands in it.
  public let bytes: [UInt8]

  /// Bytes that go by a name.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What a machine gives to runs: files and memory. A run asks for neither itself, so that it can be made
/// where there are no files.
public struct InputFiles: Sendable {
  /// A file as its user named it; - is standard input.
  public let read: @Sendable (String) throws(RunFailure) -> InputFile
  /// A file that comes with the program, by its name.
  public let shipped: @Sendable (String) throws(RunFailure) -> InputFile

  /// Whether there is a file of this path.
  public let isThere: @Sendable (String) -> Bool
  /// The bytes that the distances between customers may take.
  public let memory: Int

  /// The rows of a workbook or a database, which is told by its path.
  public let rows: @Sendable (String, RowsRequest) throws(RunFailure) -> InputRows
  /// Takes what a user should know of how a file was read.
  public var remark: @Sendable (String) -> Void = { _ in }

  /// The ways to a file, and as much memory as is asked for where nothing else is said. Without `rows` there
  /// are no workbooks and no databases.
  public init(
    read: @escaping @Sendable (String) throws(RunFailure) -> InputFile,
    shipped: @escaping @Sendable (String) throws(RunFailure) -> InputFile,
    isThere: @escaping @Sendable (String) -> Bool, memory: Int = .max,
    rows: @escaping @Sendable (String, RowsRequest) throws(RunFailure) -> InputRows = {
      path, _ throws(RunFailure) in
      throw .inputOutput(path: path, reason: "workbooks and databases can't be read here")
    }
  ) {
    self.read = read
    self.shipped = shipped
    self.isThere = isThere
    self.memory = memory
    self.rows = rows
  }
}
