/// Where customers came from; said wherever they appear.
public struct Source: Hashable, Sendable {
  /// "built-in mall", or the file as the user named it.
  public var name: String
  /// Whether the customers are made up.
  public var isSynthetic: Bool

  /// Customers from a place of this name.
  public init(name: String, isSynthetic: Bool = false) {
    self.name = name
    self.isSynthetic = isSynthetic
  }
}
