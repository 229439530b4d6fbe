/// A task to be done by hand: what is given, what is asked, and how it is answered.
///
/// An exercise is a value: words and numbers, nothing drawn. Every number in it comes from customers of the
/// data and from the algorithms themselves, so that the answers can't disagree with the program.
public struct Exercise: Hashable, Sendable {
  /// Which of the tasks it is.
  public var kind: Kind
  /// What the task is about, before its numbers.
  public var statement: String
  /// What there is to work with, in the order of the sheet.
  public var givens: [Given]
  /// The questions, in order.
  public var parts: [Part]
  /// What a natural mistake leads to, a sentence each.
  public var wrongWays: [String]
  /// How hard it is, to keep variants alike.
  public var difficulty: Difficulty

  /// All that can be had for the whole exercise.
  public var points: Int { parts.reduce(0) { $0 + $1.points } }

  /// The tasks, in the order of the sheet.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// Which centroid is nearest to a customer?
    case nearestCentroid
    /// Where does a centroid go?
    case nextCentroid
    /// Which two clusters become one?
    case nextMerge
    /// How far does a component answer for a customer?
    case responsibility
    /// What does a tree of merges say?
    case dendrogram
    /// What does a segment's profile say?
    case profile
  }

  /// A question with its answer.
  public struct Part: Hashable, Sendable {
    /// What is asked.
    public var question: String
    /// What is right, as it is printed on the key.
    public var answer: String
    /// The way to the answer, a line a step, with the numbers filled in.
    public var working: [String]
    /// What a full answer gets.
    public var points: Int
    /// How many lines the working takes on paper.
    public var lines: Int

    /// A question with its answer.
    ///
    /// - Parameters:
    ///     - question: what is asked.
    ///     - answer: what is right.
    ///     - working: the way to the answer, a line a step.
    ///     - points: what a full answer gets.
    ///     - lines: how many lines the working takes on paper.
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
  /// The heading over the exercise.
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
