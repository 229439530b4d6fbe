import Customers

extension Source {
  /// Where customers came from, for a margin: made-up customers say so.
  var words: String { isSynthetic ? "\(shortened(name, to: 40)), synthetic data" : shortened(name, to: 60) }
}
