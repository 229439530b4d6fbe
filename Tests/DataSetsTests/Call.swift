import Clustering
import Customers
import Testing

/// The options of the call that shows what a data set is for, so that a law runs what the call runs.
struct Call {
  private let options: [String: String]

  init(_ set: DataSet) throws {
    let words = set.call.split(separator: " ").map(String.init)
    try #require(words.count.isMultiple(of: 2) && words[0] == "frames")
    options = Dictionary(
      uniqueKeysWithValues: stride(from: 2, to: words.count, by: 2).map { (words[$0], words[$0 + 1]) })
  }

  var scaling: Scaling { options["--scale"].flatMap(Scaling.init) ?? .standard }
  var restarts: Int { options["--restarts"].flatMap(Int.init) ?? 10 }

  var kMeans: KMeans {
    KMeans(clusters: clusters, seeding: seeding, seed: options["--seed"].flatMap(UInt64.init) ?? 1)
  }

  var hierarchical: Hierarchical {
    Hierarchical(
      linkage: options["--linkage"].flatMap(Hierarchical.Linkage.init) ?? .ward, clusters: clusters)
  }

  var mixture: GaussianMixture { GaussianMixture(components: clusters) }

  private var clusters: Int { options["-k"].flatMap(Int.init) ?? 5 }

  private var seeding: KMeans.Seeding {
    switch options["--seeding"] {
    case "forgy": .forgy
    case "random-partition": .randomPartition
    default: .plusPlus
    }
  }
}
