import Customers
import Runs
import Words

/// What a page begins with: what it is about, its settings, its customers, and what was found where that
/// takes long.
struct PageSetup: Sendable {
  let scene: String
  /// Those of the call that mean something in a page.
  let settings: GivenSettings
  /// Texts by the names of their files.
  let files: [(name: String, text: String)]
  let captions: String
  /// What `KComparison.record` gives.
  let comparison: JSON?

  init(
    _ scene: String, given: GivenSettings, options: [Option], customers: CarriedCustomers?,
    comparison: JSON? = nil
  ) throws(Failure) {
    self.scene = scene
    self.comparison = comparison
    captions = given.texts["captions"] ?? "full"
    // The carried file has a header, is UTF-8 and holds what was joined.
    let settled = ["data", "join", "sheet", "table", "query", "encoding", "no-header", "id", "captions"]
    var settings = given.keeping(options.filter { !settled.contains($0.name) })
    var files = [("mall-customers.csv", try Self.text(of: AssetFolder.path(of: "mall-customers.csv")))]
    if let customers {
      settings.texts["data"] = customers.name
      settings.texts["id"] = customers.identifier ?? "none"
      files.append((customers.name, customers.csv))
    }
    for option in options {
      guard case .valueOrInput = option.kind, let path = settings.texts[option.name], namesFile(path)
      else { continue }
      files.append((path, try Self.text(of: path)))
    }
    self.settings = settings
    self.files = files
  }

  private static func text(of path: String) throws(Failure) -> String {
    String(decoding: try InputFile.read(path).bytes, as: UTF8.self)
  }

  /// As the page reads it.
  var json: JSON {
    .object([
      ("scene", .string(scene)),
      (
        "settings",
        .object(
          settings.texts.keys.sorted().map { name in
            let text = settings.texts[name] ?? ""
            return (name, text.isEmpty ? .bool(true) : .string(text))
          })
      ),
      ("files", .object(files.map { ($0.name, .string($0.text)) })),
      ("captions", .string(captions)), ("pace", .string("lecture")),
      ("comparison", comparison ?? .null),
    ])
  }
}
