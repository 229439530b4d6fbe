import Customers
import Drawing
import Numerics
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

  private static func column(_ name: String, of features: Features) throws(RunFailure) -> Int {
    let names = ColumnNames(features.features)
    do throws(ColumnMiss) {
      return try names.place(of: name)
    } catch {
      let mismatch =
        switch error {
        case .unknown(let closest):
          Mismatch(expected: "two of the features \(oneOf(names.all)), or components", suggestion: closest)
        case .ambiguous(let columns):
          Mismatch(expected: "the name of one feature, as it may mean \(oneOf(columns))")
        }
      throw .setting(.mismatch(show.option, found: name, mismatch))
    }
  }
}
