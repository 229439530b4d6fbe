import Customers
import Numerics
import Words

/// The name and version of the form of `profiles.json`.
let profilesFormat = "clusterwalk-profiles/1"

/// The profiles as JSON: what is known of every segment, and what it takes to put further customers into
/// them.
///
/// Numbers are unrounded; what is undefined or unknown is null. A line for every segment and every cluster.
public struct ProfilesText {
  private let profiles: Profiles
  private let version: String
  private let suggestions: [[Suggestion]]

  /// The file of some profiles.
  ///
  /// - Parameters:
  ///   - profiles: of the segments.
  ///   - version: of the program that writes it.
  ///   - suggestions: for each segment, in the order of the numbers.
  public init(_ profiles: Profiles, version: String, suggestions: [[Suggestion]]) {
    self.profiles = profiles
    self.version = version
    self.suggestions = suggestions
  }

  /// The whole file.
  public var text: String {
    let saved = SavedSegments(profiles)
    let features = profiles.features
    var lines: [(String, String)] = [
      ("format", JSON.string(profilesFormat).text),
      ("version", JSON.string(version).text),
      ("source", JSON.string(features.source.name).text),
      ("synthetic", JSON.bool(features.source.isSynthetic).text),
      ("customers", JSON.integer(features.customers.count).text),
      ("algorithm", JSON.string(saved.algorithm).text),
      ("parameters", JSON.object(profiles.partition.parameters).text),
      ("features", JSON.array(saved.columns.map { .string($0) }).text),
      ("coding", JSON.array(saved.codings.map { $0.json }).text),
      ("cleaning", JSON.array(saved.cleanings.map { $0.json }).text),
      ("scaling", saved.scaling.json.text),
    ]
    if let reading = saved.reading { lines.append(("reading", reading.json.text)) }
    lines.append(
      ("all", list(zip(profiles.columns.measures, profiles.summaries).map { $0.json(of: $1) })))
    lines.append(("segments", list(zip(profiles, suggestions).map { self.segment($0, $1) })))
    lines.append(("clusters", list(saved.clusters.map { $0.json })))
    lines.append(("reference", list(zip(saved.columns, saved.references).map { $1.json(of: $0) })))
    let body = lines.map { "  \(JSON.string($0).text): \($1)" }.joined(separator: ",\n")
    return "{\n\(body)\n}\n"
  }

  private func list(_ values: [JSON]) -> String {
    "[\n" + values.map { "    " + $0.text }.joined(separator: ",\n") + "\n  ]"
  }

  private func segment(_ profile: Profile, _ suggestions: [Suggestion]) -> JSON {
    let categories = profile.categories.map { category in
      (category.title, JSON.object(category.values.map { ($0.name, $0.json) }))
    }
    return .object([
      ("segment", .integer(profile.number)),
      ("name", .string(profile.name)),
      ("size", .integer(profile.size)),
      ("share", .number(profile.share)),
      ("caution", profile.caution.map { .string($0.words) } ?? .null),
      ("medoid", .string(profiles.customer(profile.medoid.row))),
      ("stability", profile.stability.json),
      (
        "rival",
        profile.rival.map {
          .object([("segment", .integer($0.number)), ("distance", .number($0.distance))])
        } ?? .null
      ),
      ("nearBorder", .integer(profile.nearBorder)),
      ("features", .object(profile.measures.map { ($0.feature.column, $0.json) })),
      ("categories", .object(categories)),
      ("suggestions", .array(suggestions.map { $0.json })),
    ])
  }
}

extension Double? {
  var json: JSON { map { .number($0) } ?? .null }
}

extension Measure {
  fileprivate func json(of summary: Summary?) -> JSON {
    .object([("column", .string(feature.column))] + Summary.pairs(summary))
  }
}

extension Summary {
  fileprivate static func pairs(_ summary: Summary?) -> [(String, JSON)] {
    [
      ("count", .integer(summary?.count ?? 0)),
      ("mean", (summary?.mean).json),
      ("sd", (summary?.standardDeviation).json),
      ("median", (summary?.quartiles.median).json),
      ("q1", (summary?.quartiles.first).json),
      ("q3", (summary?.quartiles.third).json),
      ("min", (summary?.minimum).json),
      ("max", (summary?.maximum).json),
    ]
  }
}

extension MeasureProfile {
  fileprivate var json: JSON {
    .object(
      Summary.pairs(segment) + [
        ("missing", .integer(missing)), ("index", index.json), ("differenceSD", differenceSD.json),
        ("clustered", .bool(isClustered)),
      ])
  }
}

extension CategoryProfile.Value {
  fileprivate var json: JSON {
    .object([
      ("count", .integer(count)), ("share", .number(share)), ("shareOfAll", .number(shareOfAll)),
    ])
  }
}

extension Suggestion {
  fileprivate var json: JSON {
    .object([
      ("purpose", .string(purpose.rawValue)), ("try", .string(attempt)), ("measure", .string(measure)),
      ("wrongIf", .string(refutation)), ("needs", needs.map { .string($0) } ?? .null),
      ("trial", trial.map { .string($0.words) } ?? .null),
    ])
  }
}
