/// What the settings of a run may be, wherever they come from: an option, a lesson, a trace file.
public enum RunLimits {
  /// k, of clusters or components.
  public static let clusters = 1...10_000
  /// How many starts are tried.
  public static let restarts = 1...100_000
  /// The most iterations of one start.
  public static let iterations = 1...1_000_000
  /// How little counts as nothing: any number that is not negative.
  public static let tolerance = 0...Double.greatestFiniteMagnitude
  /// With a variance added to the largest, it is a number still.
  public static let regularization = 0...1e280
}
