import Customers
import Scenes
import Words

/// What the pictures of a run show, on a screen and on paper.
struct PictureOptions: Hashable, Sendable {
  let show: Shown?
  let membership: Bool
  /// The customer that is followed, by the name that the data give it.
  let follow: String?
  let captions: CaptionChoice
  let leafOrder: LeafOrderChoice

  /// What the two axes are.
  enum Shown: Hashable, Sendable {
    case features(String, String)
    case principalComponents
  }

  static let show = Setting.value(
    "show", metavar: "A,B|components",
    help: "the two features on the axes, or the first two principal components", read: readShown
  ).optional("both features where there are two, else components")
  static let membership = Setting.flag(
    "membership", help: "join every customer to its centroid with a line")
  static let follow = Setting.text(
    "follow", metavar: "CUSTOMER", help: "ring this customer and show its distances at every step"
  ).optional(nil)
  static let captions = Setting.choice(
    "captions", standard: CaptionChoice.full, help: "how much is said below the picture")

  static let leafOrder = Setting.choice(
    "leaf-order", standard: LeafOrderChoice.lowestFirst,
    help:
      "the order under a dendrogram; optimal puts near customers side by side, up to \(LeafOrderChoice.mostOptimal) of them"
  )

  static let options = [show.option, membership.option, follow.option, captions.option, leafOrder.option]

  init(_ arguments: Arguments) throws(UsageError) {
    show = try arguments.value(of: Self.show)
    membership = try arguments.value(of: Self.membership)
    follow = try arguments.value(of: Self.follow)
    captions = try arguments.value(of: Self.captions)
    leafOrder = try arguments.value(of: Self.leafOrder)
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

extension Theme.Kind {
  static func setting(standard: Theme.Kind) -> Setting<Theme.Kind> {
    .choice("theme", standard: standard, help: "the colors; print can be told apart in grey")
  }
}
