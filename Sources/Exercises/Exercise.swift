/// A task to be done by hand: what is given, what is asked, and how it is answered.
///
/// An exercise is a value: words and numbers, nothing drawn. Every number in it comes from customers of the
/// data and from the algorithms themselves, so that the answers can't disagree with the program.
public struct Exercise: Hashable, Sendable {
  public var kind: Kind
  /// What the task is about, before its numbers.
  public var statement: String
  public var givens: [Given]
  public var parts: [Part]
  /// What a natural mistake leads to, a sentence each.
  public var wrongWays: [String]
  public var difficulty: Difficulty

  /// All that can be had for the whole exercise.
  public var points: Int { parts.reduce(0) { $0 + $1.points } }

  /// The tasks, in the order of the sheet.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    case nearestCentroid, nextCentroid, nextMerge, responsibility, dendrogram, profile
  }

  /// A question with its answer.
  public struct Part: Hashable, Sendable {
    public var question: String
    public var answer: String
    /// The way to the answer, a line a step, with the numbers filled in.
    public var working: [String]
    public var points: Int
    /// How many lines the working takes on paper.
    public var lines: Int

    public init(_ question: String, answer: String, working: [String] = [], points: Int, lines: Int) {
      self.question = question
      self.answer = answer
      self.working = working
      self.points = points
      self.lines = lines
    }
  }
}

extension Exercise.Kind {
  public var title: String {
    switch self {
    case .nearestCentroid: "The nearest centroid"
    case .nextCentroid: "The next centroid"
    case .nextMerge: "The next merge"
    case .responsibility: "A responsibility"
    case .dendrogram: "Reading a dendrogram"
    case .profile: "Reading a profile"
    }
  }
}
