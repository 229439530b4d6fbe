import Customers
import Words

extension Source {
  /// Where customers came from, for a margin: a file by its name without folders; made-up customers say so.
  var note: String {
    guard isSynthetic else {
      return shortened(String(name.split(separator: "/").last ?? "standard input"), to: 60)
    }
    return shortened(name, to: 40).capitalizedFirst + ", synthetic data"
  }
}
