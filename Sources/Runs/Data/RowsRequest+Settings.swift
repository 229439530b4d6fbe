extension RowsRequest {
  /// What is asked for, within a sentence.
  public var words: String {
    switch self {
    case .sheet: "a sheet"
    case .table: "a table"
    case .query: "a query"
    }
  }
}

extension DataSettings {
  /// The settings that say which rows, by themselves.
  public static let parts = SettingGroup("Rows") { value throws(SettingError) in try part(value) }

  /// Which rows the settings ask for; they can't ask for two things at once.
  static func part(_ value: SettingReader) throws(SettingError) -> RowsRequest? {
    let (sheet, table, query) = (try value(sheet), try value(table), try value(query))
    if let query, table != nil || sheet != nil {
      throw .mismatch(
        Self.query.option, found: query,
        Mismatch(expected: "no --\(table == nil ? "sheet" : "table") beside it"))
    }
    if let table, sheet != nil {
      throw .mismatch(Self.table.option, found: table, Mismatch(expected: "no --sheet beside it"))
    }
    return query.map { .query($0) } ?? table.map { .table($0) } ?? sheet.map { .sheet($0) }
  }
}
