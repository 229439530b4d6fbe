import Clustering
import Criteria
import Customers
import Drawing
import FoundationEssentials
import Numerics
import Scenes
import Segments
import TestSupport
import Words

@testable import Handouts

/// The pages of a run together with the text of its segments.csv.
struct SampleSheets {
  let profiles: Profiles
  /// Lines of segments.csv.
  let lines: [String]
  /// The segment of every customer by each of the other algorithms, as their own segments.csv has it.
  let others: [[String]]
  let handout: SegmentsHandout
  let document: Document

  static let metrics = EvenMetrics(advance: 0.5)

  /// - Parameter algorithm: 0 k-means, 1 hierarchical, 2 Gaussian mixture.
  init(
    _ csv: String, features: [String]? = nil, clusters: Int = 5, algorithm: Int = 0, paper: Paper = .a4,
    theme: Theme.Kind = .print, choice: SegmentsHandout.ChoiceOfK = .chosen, bootstraps: Int = 3
  ) throws {
    let table = try Table(parsing: Array(csv.utf8), file: "made.csv")
    let prepared = try table.prepared(selecting: features, source: Source(name: "made.csv"))
    let columns = CustomerColumns(prepared)
    func lines(_ profiles: Profiles) -> [String] {
      Array(SegmentsTable(table, rows: prepared.rows, adding: PlacementCells(profiles)).lines)
    }
    let order = [algorithm] + (0..<3).filter { $0 != algorithm }
    let points = prepared.features.points
    let runs = try order.map { try Self.partition($0, clusters, points) }
    let stability = Bootstrap(count: bootstraps).stability(
      of: runs[0].labels, on: points, Self.reclustering(algorithm, clusters), workers: .one)
    let profiles = Profiles(
      of: runs[0], features: prepared.features, columns: columns, stability: stability?.clusters ?? [])
    let rules = try Self.rules()
    self.profiles = profiles
    self.lines = lines(profiles)
    others = runs.dropFirst().map { lines(Profiles(of: $0, features: prepared.features, columns: columns)) }
    let entries = zip(order, runs).map {
      NamedPartition(name: Self.names[$0], labels: $1.labels, clusters: $1.clusters)
    }
    handout = SegmentsHandout(
      profiles, suggestions: profiles.map { rules.suggestions(for: $0, among: profiles) }, choice: choice,
      rivals: RivalPartitions(
        comparison: PartitionComparison(entries[0], Array(entries.dropFirst()), points: points),
        settings: entries.map { _ in "k \(clusters)" }, missing: []),
      origin: SegmentsOrigin(
        source: "made.csv", isSynthetic: true, audit: prepared.audit.sentences,
        algorithm: Self.names[algorithm], assumptions: "It takes groups for round.",
        parameters: [("k", "\(clusters)")], result: "it converged",
        bootstraps: bootstraps, seed: 1, rules: "actions.csv", program: "clusterwalk",
        call: "clusterwalk handout segments"),
      paper: paper, theme: Theme(theme), metrics: Self.metrics)
    document = handout.document
  }

  static let names = ["k-means", "hierarchical", "Gaussian mixture"]

  private static func rules() throws -> ActionTable {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let bytes = Array(try Data(contentsOf: URL(filePath: "/\(root)/Assets/actions.csv")))
    return try ActionTable(parsing: bytes, file: "actions.csv")
  }

  private static func partition(_ algorithm: Int, _ clusters: Int, _ points: Matrix) throws -> FittedPartition
  {
    switch algorithm {
    case 0: FittedPartition(try KMeans(clusters: clusters).best(of: 3, on: points, workers: .one))
    case 1: FittedPartition(try Hierarchical(clusters: clusters).trace(on: points))
    default:
      FittedPartition(
        try GaussianMixture(components: clusters, maxIterations: 20).best(of: 1, on: points, workers: .one))
    }
  }

  private static func reclustering(_ algorithm: Int, _ clusters: Int) -> Reclustering {
    switch algorithm {
    case 0: .kMeans(KMeans(clusters: clusters), restarts: 1)
    case 1: .hierarchical(Hierarchical(clusters: clusters))
    default: .gaussianMixture(GaussianMixture(components: clusters, maxIterations: 10), restarts: 1)
    }
  }

  /// Customers in ten groups by some columns of long names in several scripts, with gaps in columns that are
  /// no features.
  static func csv(_ seed: UInt64, customers: Int = 120, columns: Int = 6) -> String {
    var generator = SplitMix64(seed: seed)
    let names = [
      "visits to the largest of all the shops within twelve months", "Ετήσιο εισόδημα του νοικοκυριού",
      "年度消费金额", "متوسط قيمة السلة", "basketswithoutanyblankthatcouldbeusedtobreakthenameintolines",
      "returns", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    ]
    let regions = ["Θεσσαλονίκη και περίχωρα", "上海浦东新区", "الإسكندرية", "a region of a name that is long"]
    var text = "id," + names.prefix(columns).joined(separator: ",") + ",note,Gender,Region\n"
    let middles = (0..<10).map { _ in (0..<columns).map { _ in 1000 * generator.uniform() } }
    for customer in 0..<customers {
      let middle = middles[generator.index(below: 10)]
      let values = middle.map { NumberText.plainDigits($0 + 60 * generator.normal()) }
      let note = generator.index(below: 4) == 0 ? "" : "\(generator.index(below: 9))"
      let region = generator.index(below: 5) == 0 ? "" : regions[generator.index(below: 4)]
      text += "c\(customer)," + values.joined(separator: ",") + ",\(note),"
      text += (generator.index(below: 2) == 0 ? "Female" : "Male") + ",\(region)\n"
    }
    return text
  }
}

extension NumberText {
  /// A number with two decimals and no other marks.
  fileprivate static func plainDigits(_ value: Double) -> String {
    ((value * 100).rounded() / 100).description
  }
}
