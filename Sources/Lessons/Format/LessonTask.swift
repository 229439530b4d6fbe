import Customers
import Words

/// How much a task asks of the learner (Naps et al. 2002, doi:10.1145/782941.782998).
public enum TaskLevel: String, Hashable, Sendable, CaseIterable {
  /// Look at something.
  case view
  /// Predict or read off what a run does.
  case respond
  /// Change a setting and see.
  case change
  /// Do a step of the algorithm oneself.
  case construct
  /// Show it to others.
  case present

  /// As it is written: "Respond".
  public var word: String { rawValue.capitalizedFirst }
}

/// Something that the learner is asked to do.
public struct LessonTask: Hashable, Sendable {
  public let level: TaskLevel
  public let question: Prose
  public let kind: Kind
  public let hints: [Prose]
  /// Why the true answer is what it is, shown once the task is done.
  public let answer: [Prose]
  public let position: Position

  public enum Kind: Hashable, Sendable {
    case choices([Choice])
    case number(NumberQuestion)
    case names(NamesQuestion)
    case setting(SettingQuestion)
    case centroids(CentroidsQuestion)
    /// Any answer will do; the lesson's own is shown for comparison.
    case open
  }

  public struct Choice: Hashable, Sendable {
    public let words: Prose
    /// Why it is right or wrong.
    public let reason: Prose
    public let isRight: Bool
  }

  /// A number is asked for: `{wcss.last} ± 10 %`.
  public struct NumberQuestion: Hashable, Sendable {
    public let truth: Truth
    public let tolerance: Tolerance
    /// What the learner may write behind the number, beside the fact's own unit.
    public let unit: String?
    public let position: Position

    public enum Truth: Hashable, Sendable {
      case fact(FactExpression)
      /// A number that follows from no run.
      case typed(Double)
    }

    public enum Tolerance: Hashable, Sendable {
      /// In the unit of the number.
      case within(Double)
      /// A share of the number.
      case share(Double)
    }
  }

  /// Names are asked for, in any order: `{merge.4.customers}`.
  public struct NamesQuestion: Hashable, Sendable {
    public let truth: FactExpression
    public let position: Position
  }

  /// A setting of a named run is to be chosen: `yours clusters: 2, 3, 4`. Everything behind is about that run.
  public struct SettingQuestion: Hashable, Sendable {
    public let run: String
    public let setting: String
    public let values: [String]
    public let position: Position
    /// Where the setting's name stands.
    public let settingPosition: Position
  }

  /// The first centroids of a named run are to be placed.
  public struct CentroidsQuestion: Hashable, Sendable {
    public let run: String
    public let position: Position
  }
}
