import Customers
import Runs
import Words

/// What a page calls a setting.
enum SettingLabel {
  /// The label of a setting, or its name where it has none.
  static func of(_ name: String) -> String { labels.first { $0.name == name }?.label ?? name }

  private static let labels: [(name: String, label: String)] = [
    ("clusters", "Segments (k)"), ("range", "From k to k"), ("algorithms", "Algorithms"),
    ("linkage", "Linkage"), ("covariance", "Covariance"), ("seeding", "Seeding"), ("seed", "Random seed"),
    ("restarts", "Starts"), ("features", "Features"), ("scale", "Scaling"), ("missing", "Missing values"),
    ("duplicates", "Duplicates"), ("outliers", "Outliers"), ("id", "Identifier"), ("follow", "Follow"),
    ("membership", "Lines to centroids"), ("leaf-order", "Order of leaves"),
  ]

  /// The settings that a page shows, in its order.
  static let shown = labels.map { $0.name }
}

extension PageSubject {
  /// The settings that a page about the subject offers, as JSON: what each is called, what it may be, what
  /// holds where nothing is said, and what it is for.
  var controls: JSON {
    let options = DataSettings.settings.options + self.options + PictureSettings.settings.options
    return .array(
      SettingLabel.shown.compactMap { name in options.first { $0.name == name }.map { $0.control } })
  }
}

extension Option {
  fileprivate var control: JSON {
    let domain: [(String, JSON)] =
      switch self.domain {
      case .wholeNumbers(let range):
        [("least", .unsigned(range.lowerBound)), ("most", .unsigned(range.upperBound))]
      case .words(let words): [("words", .array(words.map { .string($0) }))]
      case nil: []
      }
    let standard = standard.map { JSON.string($0) } ?? .null
    return .object(
      [
        ("name", .string(name)), ("label", .string(SettingLabel.of(name))),
        ("isFlag", .bool(kind == .flag)), ("standard", standard), ("help", .string(help)),
      ] + domain)
  }
}

extension Page {
  /// What a page offers, as JSON: the settings of its subject, the built-in data sets, and its limit.
  ///
  /// - Parameter scene: the name of the subject.
  /// - Returns: nil where there is no such subject.
  public func offer(of scene: String) -> JSON? {
    guard let subject = subjects.first(where: { $0.name == scene }) else { return nil }
    return .object([
      ("controls", subject.controls),
      (
        "dataSets",
        .array(
          DataSet.all.map { .object([("name", .string($0.name)), ("summary", .string($0.summary))]) })
      ),
      ("mostCustomers", .integer(PageLimit.customers)),
    ])
  }
}
