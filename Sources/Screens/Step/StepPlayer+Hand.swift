import Characters
import Clustering
import Customers
import Drawing
import Numerics
import Runs
import Scenes
import Words

extension StepPlayer {
  /// What is being made by hand.
  enum Hand: Sendable {
    /// The first centroids, in the units of the data; the run of those that are there.
    case placing([[Double]], preview: Walk?, cursor: Point)
    /// Two clusters to merge, each by the row of a customer in it.
    case picking([Int], cursor: Point)
  }

  // MARK: Placing centroids

  mutating func place(_ numbers: [Double]) {
    guard case .centroids(let count, _, let run) = walk.construction else {
      replies = [refusal(of: "place centroids", .centroids)]
      return
    }
    var marks: [[Double]] = []
    if case .placing(let placed, _, _) = hand { marks = placed }
    guard !numbers.isEmpty else {
      hand = hand ?? .placing([], preview: nil, cursor: middle)
      return
    }
    let features = walk.features.features
    guard numbers.count == features.count, numbers.allSatisfy(\.isFinite) else {
      let names = features.map { harmless($0.shortName, limit: 24) }.joined(separator: " and ")
      replies = ["A centroid needs \(NumberText.count(features.count, "number")): \(names)."]
      hand = hand ?? .placing([], preview: nil, cursor: middle)
      return
    }
    marks.append(numbers)
    do throws(RunFailure) {
      let made = try run(Matrix(rows: marks.count, columns: numbers.count, values: marks.flatMap(\.self)))
      if marks.count < count {
        hand = .placing(marks, preview: made, cursor: cursor)
      } else {
        walk = made
        hand = nil
        step = count - 1
        replies = ["All are placed. Go on: at the end you are told how they did."]
      }
    } catch {
      replies = [error.reason(.call).sentence]
    }
  }

  // MARK: Choosing a merge

  mutating func merge(_ names: [String]) {
    guard case .merge(let judge) = walk.construction else {
      replies = [refusal(of: "choose merges", .merges)]
      return
    }
    if names.count == 1, let number = Int(names[0]), hand == nil {
      _ = follow(.round(number))
      return
    }
    var rows: [Int] = []
    for name in names {
      guard let row = walk.features.customers.firstIndex(of: name) else {
        replies = ["There is no customer “\(harmless(name))”."]
        return
      }
      rows.append(row)
    }
    guard judge(step, [0, 1]) != nil else {
      replies = ["All merges are made. Go back to choose one."]
      return
    }
    if rows.isEmpty {
      hand = .picking([], cursor: middle)
    } else {
      if rows.count == 1, case .picking(let picked, _) = hand { rows = picked + rows }
      pick(rows, judge)
    }
  }

  private mutating func pick(_ rows: [Int], _ judge: (Int, [Int]) -> MergeVerdict?) {
    guard rows.count == 2 else {
      hand = .picking(rows, cursor: cursor)
      return
    }
    guard let verdict = judge(step, rows) else { return }
    if verdict.isSmallest {
      go(to: walk.step(ofRound: walk.rounds[step] + 1))
    } else {
      hand = .picking([], cursor: cursor)
    }
    replies = [verdict.text]
  }

  // MARK: Both

  mutating func undo() {
    switch hand {
    case .placing(let marks, _, let cursor) where !marks.isEmpty:
      hand = .placing([], preview: nil, cursor: cursor)
      for mark in marks.dropLast() { place(mark) }
    case .picking(let rows, let cursor) where !rows.isEmpty:
      hand = .picking(rows.dropLast(), cursor: cursor)
    case nil: replies = ["There is nothing to undo."]
    default: leaveHand()
    }
  }

  mutating func leaveHand() {
    hand = nil
    isAsked = false
  }

  private func refusal(of what: String, _ kind: Handwork.Kind) -> String {
    "You can \(what) in \(algorithms.places(of: kind)) only."
  }

  // MARK: The cursor

  /// In the units of the axes.
  var cursor: Point {
    switch hand {
    case .placing(_, _, let cursor), .picking(_, let cursor): cursor
    case nil: middle
    }
  }

  /// Whether a place on the picture says all about a centroid.
  var canPoint: Bool {
    if case .picking = hand { return true }
    let projection = walk.scene.projection
    return projection.isComplete && projection.columns != nil && projection.isInOwnUnits
  }

  /// The plane of the customers, in the units of the axes.
  private var plane: Rect {
    let places = walk.scene.places
    return Rect(
      left: places.map(\.x).min() ?? 0, top: places.map(\.y).min() ?? 0, right: places.map(\.x).max() ?? 1,
      bottom: places.map(\.y).max() ?? 1)
  }

  private var middle: Point { plane.center }

  /// Moves the cursor by parts of the plane; up is toward higher numbers.
  mutating func moveCursor(right: Double, up: Double) {
    let plane = plane
    let moved = cursor + Point(right * plane.width, up * plane.height)
    let kept = Point(
      min(max(moved.x, plane.left), plane.right), min(max(moved.y, plane.top), plane.bottom))
    switch hand {
    case .placing(let marks, let preview, _): hand = .placing(marks, preview: preview, cursor: kept)
    case .picking(let rows, _): hand = .picking(rows, cursor: kept)
    case nil: break
    }
  }

  /// Takes what is under the cursor.
  mutating func take() {
    replies = []
    switch hand {
    case .placing: if canPoint { place(pointed) }
    case .picking: merge([walk.features.customers[nearestCustomer]])
    case nil: break
    }
  }

  /// The cursor as values of the features, to four digits.
  private var pointed: [Double] {
    guard let columns = walk.scene.projection.columns else { return [] }
    var values = [0.0, 0.0]
    values[columns.x] = rounded(cursor.x, in: plane.width)
    values[columns.y] = rounded(cursor.y, in: plane.height)
    return values
  }

  /// A value to a thousandth of a range, at least.
  private func rounded(_ value: Double, in range: Double) -> Double {
    var unit = 1.0
    while unit > range / 100, unit > 1e-9 { unit /= 10 }
    return (value / unit).rounded() * unit
  }

  /// The row of the customer that is nearest to the cursor in the picture.
  var nearestCustomer: Int {
    let plane = plane
    let places = walk.scene.places.prefix(walk.features.customers.count)
    func distance(_ place: Point) -> Double {
      let (x, y) = (
        (place.x - cursor.x) / max(plane.width, 1e-300), (place.y - cursor.y) / max(plane.height, 1e-300)
      )
      return x * x + y * y
    }
    return places.indices.min { distance(places[$0]) < distance(places[$1]) } ?? 0
  }

  /// Where the cursor is, in words.
  var cursorWords: String {
    let features = walk.features
    func words(_ values: [Double]) -> String {
      zip(features.features, values).map { feature, value in
        harmless(shortened(feature.shortName)) + " " + feature.plain(value)
      }.joined(separator: ", ")
    }
    guard case .picking = hand else { return words(pointed) }
    let row = nearestCustomer
    return
      "customer \(harmless(features.customers[row], limit: 24)), \(words(Array(features.values[row: row])))"
  }
}
