import Customers

/// The columns of a table that a statement keeps, and names for its own that are none of them.
struct KeptColumns {
  /// As the table spells them, in its order.
  let kept: [String]
  /// Those that give way to added ones of the same name; capitals do not count.
  let replaced: [String]
  /// How many columns have no name.
  let nameless: Int
  /// Two that differ by capitals only.
  let twins: (String, String)?
  /// What the statement's own names begin with.
  let prefix: String

  /// What is added.
  static let added = ["segment", "segment_name", "distance"]

  init(_ table: Table) {
    let named = table.columns.filter { !$0.isEmpty }
    kept = named.filter { !Self.added.contains($0.lowercased()) }
    replaced = named.filter { Self.added.contains($0.lowercased()) }
    nameless = table.columns.count - named.count
    var spellings: [String: String] = [:]
    var twins: (String, String)?
    for name in named {
      if let other = spellings.updateValue(name, forKey: name.lowercased()), twins == nil {
        twins = (other, name)
      }
    }
    self.twins = twins
    var prefix = "cw"
    while spellings.keys.contains(where: { $0.hasPrefix(prefix + "_") }) { prefix += "w" }
    self.prefix = prefix
  }
}
