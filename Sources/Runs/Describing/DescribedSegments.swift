import Segments

/// The final segments of a run with all that describes them.
public struct DescribedSegments: Sendable {
  /// Of the segments, in the order of their numbers.
  public let profiles: Profiles
  /// What to test with each segment, in the order of the profiles.
  public let suggestions: [[Suggestion]]

  /// Segments and what rules suggest for them.
  public init(_ profiles: Profiles, rules: ActionTable) {
    self.profiles = profiles
    suggestions = profiles.map { rules.suggestions(for: $0, among: profiles) }
  }
}
