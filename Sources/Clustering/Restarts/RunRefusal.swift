/// Why a run can't start.
public protocol RunRefusal: Error, Hashable, Sendable {
  /// What stands in its way, as a clause.
  var words: String { get }
}

/// What several algorithms refuse, in the same words.
enum Refused {
  static let noFeatures = "there are no features"

  static func distinct(_ distinct: Int, clusters: Int) -> String {
    "\(distinct) different customers are fewer than \(clusters) clusters"
  }

  static func number(row: Int) -> String {
    "a number in row \(row + 1) is too large for distances to be computed"
  }

  static func below(_ limit: Int, _ found: Int, _ what: String) -> String {
    "\(what) have to be \(limit) or more, found \(found)"
  }
}
