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
  package var word: String { rawValue.capitalizedFirst }
}

/// Something that the learner is asked to do.
package struct LessonTask: Hashable, Sendable {
  package let level: TaskLevel
  package let question: Prose
  package let kind: Kind
  package let hints: [Prose]
  /// Why the true answer is what it is, shown once the task is done.
  package let answer: [Prose]
  package let position: Position

  package enum Kind: Hashable, Sendable {
    case choices([Choice])
    case number(NumberQuestion)
    case names(NamesQuestion)
    case setting(SettingQuestion)
    case centroids(CentroidsQuestion)
    /// Any answer will do; the lesson's own is shown for comparison.
    case open
  }

  package struct Choice: Hashable, Sendable {
    package let words: Prose
    /// Why it is right or wrong.
    package let reason: Prose
    package let isRight: Bool
  }

  /// A number is asked for: `{wcss.last} ± 10 %`.
  package struct NumberQuestion: Hashable, Sendable {
    package let truth: Truth
    package let tolerance: Tolerance
    /// What the learner may write behind the number, beside the fact's own unit.
    package let unit: String?
    package let position: Position

    package enum Truth: Hashable, Sendable {
      case fact(FactExpression)
      /// A number that follows from no run.
      case typed(Double)
    }

    package enum Tolerance: Hashable, Sendable {
      /// In the unit of the number.
      case within(Double)
      /// A share of the number.
      case share(Double)
    }
  }

  /// Names are asked for, in any order: `{merge.4.customers}`.
  package struct NamesQuestion: Hashable, Sendable {
    package let truth: FactExpression
    package let position: Position
  }

  /// A setting of a named run is to be chosen: `yours clusters: 2, 3, 4`. Everything behind is about that
  /// run.
  package struct SettingQuestion: Hashable, Sendable {
    package let run: String
    package let setting: String
    package let values: [String]
    package let position: Position
    /// Where the setting's name stands.
    package let settingPosition: Position
  }

  /// The first centroids of a named run are to be placed.
  package struct CentroidsQuestion: Hashable, Sendable {
    package let run: String
    package let position: Position
  }
}
