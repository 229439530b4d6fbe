import Criteria
import Customers

/// Which numbers of clusters are compared, and how thoroughly.
public enum ChoosingKSettings {
  /// The most clusters of a comparison.
  static let largest = 1000

  /// The numbers of clusters that are compared.
  public static let range = Setting.range(
    "range", in: 1...largest, standard: 1...10,
    expected: "the smallest and the largest number of clusters, at most \(largest), as in 2..8",
    help: "the numbers of clusters compared")
  /// Of the gap statistic.
  public static let references = Setting<Int>.wholeNumber(
    "references", in: 1...100_000, standard: 50, help: "how many reference data sets the gap is taken against"
  )
  /// Of the stability.
  public static let bootstraps = Setting<Int>.wholeNumber(
    "bootstraps", in: 1...100_000, standard: 50, help: "how many times customers are drawn for the stability")

  /// All of them.
  public static let settings = SettingGroup("Choosing k") { value throws(SettingError) in
    ChoosingK(
      range: try value(range), seed: try value(SharedSettings.seed),
      restarts: try value(SharedSettings.restarts), references: try value(references),
      bootstraps: try value(bootstraps))
  }
}

extension RunFailure {
  /// Why numbers of clusters can't be compared on customers.
  /// - Parameter file: the customers', for messages.
  public init(_ error: ChoosingKFailure, file: String) {
    switch error {
    case .points(let error): self.init(error, file: file)
    case .rangeBelowOne, .nothingToRepeat: self = .bug("numbers of clusters can't be compared")
    }
  }
}
