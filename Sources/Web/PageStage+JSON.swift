import Customers
import Drawing
import Numerics
import Runs
import Scenes
import Words

extension PageStage {
  /// What a page has to know of a scene before it shows a step.
  var json: JSON {
    let title = scene.title
    return .object([
      ("steps", .integer(scene.stepCount)),
      ("rounds", .integers(rounds)),
      ("roundName", .string(roundName)),
      ("keySteps", .integers(keySteps)),
      ("title", .string(title.algorithm)),
      ("settings", .string(title.settings)),
      ("source", .string(title.source)),
      ("hand", hand.map { .string($0) } ?? .null),
    ])
  }

  /// What can be made by hand.
  private var hand: String? {
    switch walk?.construction {
    case .centroids: canPoint ? "centroids" : nil
    case .merge: "merges"
    case .nothing, nil: nil
    }
  }

  /// Whether a place in the picture says all about a customer.
  private var canPoint: Bool {
    guard let projection = walk?.scene.projection else { return false }
    return projection.isComplete && projection.columns != nil && projection.isInOwnUnits
  }

  func customer(near place: Point, of features: Features?) -> JSON? {
    guard let plot, let walk, let features else { return nil }
    let places = walk.scene.places.prefix(features.customers.count).map { plot($0) }
    let nearest = places.indices.min {
      places[$0].distance(to: place) < places[$1].distance(to: place)
    }
    guard let row = nearest else { return nil }
    let words = zip(features.features, features.values[row: row]).map { feature, value in
      "\(harmless(shortened(feature.shortName))) \(feature.plain(value))"
    }
    return .object([
      ("row", .integer(row)), ("name", .string(features.customers[row])),
      ("distance", .number(places[row].distance(to: place))),
      ("words", .string(words.joined(separator: ", "))),
    ])
  }

  func handles(at start: Matrix) -> JSON? {
    guard let plot, canPoint, let columns = walk?.scene.projection.columns else { return nil }
    return .array(
      (0..<start.rows).map { row in
        let values = Array(start[row: row])
        let place = plot(Point(values[columns.x], values[columns.y]))
        return .object([
          ("x", .number(place.x)), ("y", .number(place.y)), ("values", .numbers(values)),
        ])
      })
  }

  /// The values of both features at a place of the picture, kept within the plot.
  func values(at place: Point) -> [Double]? {
    guard let plot, canPoint, let columns = walk?.scene.projection.columns else { return nil }
    let inner = Point(
      min(max(place.x, plot.rect.left), plot.rect.right), min(max(place.y, plot.rect.top), plot.rect.bottom))
    var values = [0.0, 0.0]
    values[columns.x] = plot.x.rounded(inner.x)
    values[columns.y] = plot.y.rounded(inner.y)
    return values
  }
}

extension PageStage {
  /// What a step is about, and how long it lasts at either pace, in seconds of gliding and standing.
  func beat(at step: Int) -> JSON {
    let beat = scene.beat(at: step)
    let paces = [Pace.lecture, .quick].map { pace in
      let (glide, hold) = Timing(scene, pace: pace).seconds(of: beat)
      return (pace.rawValue, JSON.numbers([glide, hold]))
    }
    return .object(
      [
        ("position", .string(beat.position)), ("headline", .string(beat.caption.headline)),
        ("detail", .string(beat.caption.detail)), ("alternative", .string(beat.alternative)),
        ("glides", .bool(beat.glides)),
      ] + paces)
  }
}

extension LinearScale {
  /// The value at a place, to a thousandth of the domain at least, so that it can be read and typed.
  fileprivate func rounded(_ place: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    let value = domain.lowerBound + (place - start) / (end - start) * span
    var unit = 1.0
    while unit > span / 1000, unit > 1e-9 { unit /= 10 }
    // Divided by a whole number, it has as few digits as can be.
    return (value / unit).rounded() / (1 / unit).rounded()
  }
}
