import Customers
import Drawing
import Scenes
import Words

extension PictureSettings {
  /// How these options want a scene of the features' customers to look.
  public func sceneOptions(
    for features: Features, size: Size, theme: Theme, metrics: any TextMetrics
  ) throws(RunFailure) -> SceneOptions {
    SceneOptions(
      FrameStyle(size: size, theme: theme, metrics: metrics), captions: captions,
      projection: try projection(of: features), followed: try followed(in: features),
      showsMembership: membership, leafOrder: try leafOrder(for: features))
  }

  private func leafOrder(for features: Features) throws(RunFailure) -> LeafOrderChoice {
    let most = LeafOrderChoice.mostOptimal
    guard leafOrder == .optimal, features.points.rows > most else { return leafOrder }
    let mismatch = Mismatch(
      expected: "\(LeafOrderChoice.lowestFirst.rawValue) for more than \(most) customers")
    throw .setting(.mismatch(Self.leafOrder.option, found: leafOrder.rawValue, mismatch))
  }

  private func followed(in features: Features) throws(RunFailure) -> Int? {
    guard let follow else { return nil }
    if let row = features.customers.firstIndex(of: follow) { return row }
    let names = features.customers
    let mismatch = Mismatch(
      expected: "the name of a customer, such as \(names.first ?? "1")",
      suggestion: closestMatch(to: follow, in: Array(names.prefix(10_000))))
    throw .setting(.mismatch(Self.follow.option, found: follow, mismatch))
  }

  private func projection(of features: Features) throws(RunFailure) -> Projection.Choice {
    switch show {
    case nil: return .automatic
    case .principalComponents: return .components
    case .features(let a, let b):
      return .features(try Self.column(a, of: features), try Self.column(b, of: features))
    }
  }

  /// A feature by its column's name, or by its short one.
  private static func column(_ name: String, of features: Features) throws(RunFailure) -> Int {
    let wanted = name.lowercased()
    let names = features.features.map { feature in
      [feature.column.lowercased(), feature.shortName.lowercased()]
        + (MallColumn(spelled: feature.column).map { [$0.rawValue] } ?? [])
    }
    if let column = names.firstIndex(where: { $0.contains(wanted) }) { return column }
    let mismatch = Mismatch(
      expected: "two of the features \(oneOf(features.features.map { $0.column })), or components",
      suggestion: closestMatch(to: name, in: names.flatMap { $0 }))
    throw .setting(.mismatch(show.option, found: name, mismatch))
  }
}
