import Customers
import Drawing
import Numerics
import Words

extension Features {
  /// What a customer is called in a sentence: "customer 137", or its own name where that is no number.
  func customerName(_ row: Int) -> String {
    let name = shortened(customers[row])
    return name.allSatisfy { $0.isNumber } ? "customer " + name : name
  }

  /// The same at the start of a line.
  func customerTitle(_ row: Int) -> String {
    customerName(row).capitalizedFirst
  }

  /// A customer's values in original units: "income 66.1 k$, spending score 61.8".
  func customerValues(_ row: Int) -> String {
    let parts = features.indices.map { column in
      let feature = features[column]
      let number = feature.plain(values[row, column])
      let hasUnit = feature.unit.map { !$0.contains("–") } ?? false
      return feature.shortName + " " + number + (hasUnit ? NumberText.thinSpace + (feature.unit ?? "") : "")
    }
    return parts.joined(separator: ", ")
  }
}
