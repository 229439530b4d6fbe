import Drawing
import Scenes
import Words

/// What the pictures of a run show, on a screen and on paper.
public struct PictureSettings: Hashable, Sendable {
  /// What the axes are; nil for what fits the features.
  public let show: Shown?
  /// Whether a line joins every customer to its centroid.
  public let membership: Bool
  /// The customer that is followed, by the name that the data give it.
  public let follow: String?
  /// How much is said below a picture.
  public let captions: CaptionChoice
  /// The order under a dendrogram.
  public let leafOrder: LeafOrderChoice

  /// What the two axes are.
  public enum Shown: Hashable, Sendable {
    /// Two features by the names that the user gave, across and upright.
    case features(String, String)
    /// The first two principal components.
    case principalComponents
  }
}

extension PictureSettings {
  /// The axes.
  public static let show = Setting.value(
    "show", metavar: "A,B|components",
    help: "the two features on the axes, or the first two principal components", read: readShown
  ).optional("both features where there are two, else components")
  /// Lines to the centroids.
  public static let membership = Setting.flag(
    "membership", help: "join every customer to its centroid with a line")
  /// A customer who is followed.
  public static let follow = Setting.text(
    "follow", metavar: "CUSTOMER", help: "ring this customer and show its distances at every step"
  ).optional(nil)
  static let captions = Setting.choice(
    "captions", standard: CaptionChoice.full, help: "how much is said below the picture")
  /// The order under a dendrogram.
  public static let leafOrder = Setting.choice(
    "leaf-order", standard: LeafOrderChoice.lowestFirst,
    help: """
      the order under a dendrogram; optimal puts near customers side by side, up to \
      \(LeafOrderChoice.mostOptimal) of them
      """)

  /// All of them.
  public static let settings = SettingGroup("Pictures") { value throws(SettingError) in
    PictureSettings(
      show: try value(show), membership: try value(membership), follow: try value(follow),
      captions: try value(captions), leafOrder: try value(leafOrder))
  }

  @Sendable private static func readShown(_ text: String) throws(Mismatch) -> Shown {
    if text == "components" { return .principalComponents }
    guard let names = separatedByCommas(text), names.count == 2 else {
      throw Mismatch(
        expected: "two features, as in income,spending, or components",
        suggestion: closestMatch(to: text, in: ["components"]))
    }
    return .features(names[0], names[1])
  }
}
