import Customers

/// A name from the data cut to a length that fits a sentence.
func shortened(_ name: String, to length: Int = 24) -> String {
  name.count > length ? name.prefix(length - 1) + "…" : name
}

extension Features {
  /// What a customer is called in a sentence: "customer 137", or its own name where that is no number.
  func customerName(_ row: Int) -> String {
    let name = shortened(customers[row])
    return name.allSatisfy(\.isNumber) ? "customer " + name : name
  }

  /// The same at the start of a line.
  func customerTitle(_ row: Int) -> String {
    let name = customerName(row)
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
