import Customers
import Words

/// How a file of customers was read, kept so that a later file is read in the same way and measured from the
/// same day.
public struct SavedReading: Hashable, Sendable {
  /// The name of the column that names the customers; nil where row numbers did.
  public let identifier: String?
  /// Whether the first line named the columns.
  public let hasHeader: Bool
  /// What its user had said of the file, without the names of its columns.
  public let missingWords: [String]
  /// The order of dates that its user gave; nil where the rows decided it.
  public let dates: DateForm.Order?
  /// The names that columns are shown by.
  public let names: [ReadingOptions.DisplayName]
  /// The columns of numbers and dates, with their forms.
  public let columns: [ReadingOptions.RememberedColumn]

  init(_ table: Table) {
    identifier = table.identifierColumn.map { table.columns[$0] }
    hasHeader = table.options.hasHeader
    missingWords = table.options.missingWords
    dates = table.options.dates
    names = table.options.names
    columns = table.columns.indices.filter { table.readings[$0].isNumeric && !table.columns[$0].isEmpty }.map
    {
      ReadingOptions.RememberedColumn(
        column: table.columns[$0], content: table.readings[$0].content, origin: table.readings[$0].origin)
    }
  }

  /// What is said of a later file: what was said of this one, where it was not said otherwise.
  public func options(_ said: ReadingOptions) -> ReadingOptions {
    var options = said
    if options.identifier == .automatic { options.identifier = .remembered(identifier) }
    options.hasHeader = options.hasHeader && hasHeader
    if options.dates == nil { options.dates = dates }
    options.missingWords += missingWords
    if options.names.isEmpty { options.names = names }
    options.remembered = columns
    return options
  }
}

extension SavedReading {
  var json: JSON {
    .object([
      ("identifier", identifier.map { .string($0) } ?? .null),
      ("header", .bool(hasHeader)),
      ("missingWords", .array(missingWords.map { .string($0) })),
      ("dates", dates.map { .string($0.rawValue) } ?? .null),
      ("names", .object(names.map { ($0.column, .string($0.shown)) })),
      ("columns", .array(columns.map { $0.json })),
    ])
  }

  /// How the file was read that some profiles were made from; nil where they do not say it, as those of
  /// earlier versions.
  init?(in root: JSONNode) throws(JSONNode.Fault) {
    guard let node = try root.object()["reading"] else { return nil }
    let identifier = try node["identifier"]
    self.identifier = identifier.isNull ? nil : try identifier.string()
    hasHeader = try node.object()["header"]?.boolean() ?? true
    missingWords = try node["missingWords"].array { word throws(JSONNode.Fault) in try word.string() }
    let order = try node["dates"]
    dates = order.isNull ? nil : try DateForm.Order(order)
    var names: [ReadingOptions.DisplayName] = []
    for (column, shown) in try node["names"].object().sorted(by: { $0.key < $1.key }) {
      names.append(ReadingOptions.DisplayName(column: column, shown: try shown.string()))
    }
    self.names = names
    columns = try node["columns"].array { column throws(JSONNode.Fault) in
      try ReadingOptions.RememberedColumn(column)
    }
  }
}

extension ReadingOptions.RememberedColumn {
  fileprivate var json: JSON {
    var pairs: [(String, JSON)] = [("column", .string(column))]
    switch content {
    case .numbers(let form):
      pairs += [
        ("kind", .string("numbers")), ("decimalMark", .string(form.decimalMark.rawValue)),
        ("grouping", form.grouping.map { .string($0.rawValue) } ?? .null), ("prefix", .string(form.prefix)),
        ("suffix", .string(form.suffix)), ("parentheses", .bool(form.hasParentheses)),
      ]
    case .dates(let form):
      pairs += [
        ("kind", .string("dates")), ("order", .string(form.order.rawValue)), ("time", .bool(form.hasTime)),
        ("asOf", origin.map { .string("\($0)") } ?? .null),
      ]
    case .words, .mixed, .nothing: break
    }
    return .object(pairs)
  }

  fileprivate init(_ node: JSONNode) throws(JSONNode.Fault) {
    let kind = try node["kind"]
    let column = try node["column"].string()
    switch try kind.string() {
    case "numbers":
      let (mark, grouping) = (try node["decimalMark"], try node["grouping"])
      guard let decimalMark = NumberForm.DecimalMark(rawValue: try mark.string()) else {
        throw mark.fault("there is no such decimal mark")
      }
      let known = grouping.isNull ? nil : NumberForm.Grouping(rawValue: try grouping.string())
      if known == nil && !grouping.isNull { throw grouping.fault("there is no such separator of thousands") }
      self.init(
        column: column,
        content: .numbers(
          NumberForm(
            decimalMark: decimalMark, grouping: known, prefix: try node["prefix"].string(),
            suffix: try node["suffix"].string(), hasParentheses: try node["parentheses"].boolean())))
    case "dates":
      let asOf = try node["asOf"]
      guard let origin = CalendarDay(iso: asOf.isNull ? "" : try asOf.string()) else {
        throw asOf.fault("a date as in 2024-12-31 was expected here")
      }
      self.init(
        column: column,
        content: .dates(
          DateForm(order: try DateForm.Order(try node["order"]), hasTime: try node["time"].boolean())),
        origin: origin)
    default: throw kind.fault("there is no such kind of column")
    }
  }
}

extension DateForm.Order {
  fileprivate init(_ node: JSONNode) throws(JSONNode.Fault) {
    guard let order = DateForm.Order(rawValue: try node.string()) else {
      throw node.fault("there is no such order of day, month and year")
    }
    self = order
  }
}

extension JSONNode {
  fileprivate func boolean() throws(Fault) -> Bool {
    guard case .bool(let value) = value else { throw fault("true or false was expected here, found \(kind)") }
    return value
  }
}
