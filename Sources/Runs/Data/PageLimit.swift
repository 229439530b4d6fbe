/// How much a page in a browser takes.
public enum PageLimit {
  /// The most customers: as many as a picture draws one by one.
  public static let customers = 4000

  /// That there are more of them.
  ///
  /// - Parameters:
  ///   - count: how many there are, in words.
  ///   - file: where they are from.
  public static func tooMany(_ count: String, file: String) -> DataProblem {
    DataProblem(
      file: file, what: "\(count) customers are more than the \(customers) that a page takes",
      remedy: "take fewer of them")
  }
}
