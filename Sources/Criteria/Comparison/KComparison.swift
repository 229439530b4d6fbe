/// Every criterion for every k of a range, on the customers and on noise.
public struct KComparison: Hashable, Sendable {
  /// The configuration as asked for.
  public let settings: ChoosingK
  /// The customers.
  public let data: KSweep
  /// The control: as many points, drawn uniformly from the box that the customers fill, features as many.
  /// There are no clusters in it, whatever a criterion says.
  public let noise: KSweep

  /// What was found with settings on customers and on noise.
  public init(settings: ChoosingK, data: KSweep, noise: KSweep) {
    self.settings = settings
    self.data = data
    self.noise = noise
  }
}
