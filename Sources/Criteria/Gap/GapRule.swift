/// How a number of clusters is read from gaps, as the function maxSE of R's package cluster does.
public enum GapRule: String, Hashable, Sendable, CaseIterable {
  /// The first k whose gap is at least that of k + 1 less its standard error; without one, the last.
  /// Tibshirani, Walther and Hastie 2001.
  case tibshirani = "Tibs2001SEmax"
  /// The first k whose gap is at least the first local maximum less its standard error.
  case firstMaximum = "firstSEmax"

  /// The place of the chosen gap; `nil` where there are no gaps.
  public func index(gaps: [Double], errors: [Double]) -> Int? {
    guard let last = gaps.indices.last else { return nil }
    switch self {
    case .tibshirani:
      return (0..<last).first { gaps[$0] >= gaps[$0 + 1] - errors[$0 + 1] } ?? last
    case .firstMaximum:
      let peak = (0..<last).first { gaps[$0 + 1] <= gaps[$0] } ?? last
      return (0..<peak).first { gaps[$0] >= gaps[peak] - errors[peak] } ?? peak
    }
  }
}
