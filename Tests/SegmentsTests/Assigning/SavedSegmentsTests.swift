import Clustering
import Customers
import Numerics
import TestSupport
import Testing
import Words

@testable import Segments

@Suite struct SavedSegmentsLaws {
  private func text(_ profiles: Profiles) -> [UInt8] {
    Array(ProfilesText(profiles, version: "1", suggestions: profiles.map { _ in [] }).text.utf8)
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func whatIsWrittenIsReadBackBitByBit(seed: UInt64) throws {
    let profiles = try SampleProfiles.made(seed)
    let saved = SavedSegments(profiles)
    let read = try SavedSegments(reading: text(profiles))
    #expect(read.segments == saved.segments && read.clusters == saved.clusters)
    #expect(read.references == saved.references && read.columns == saved.columns)
    #expect(read.scaling.offsets == saved.scaling.offsets && read.scaling.spreads == saved.scaling.spreads)
    #expect(read.algorithm == saved.algorithm && read.scaling.kind == saved.scaling.kind)
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func theCustomersTheyWereMadeFromGetTheirSegmentsBack(seed: UInt64) throws {
    let profiles = try SampleProfiles.made(seed)
    let assignment = try SavedSegments(reading: text(profiles)).assignment(of: profiles.features.values)
    for drift in assignment.featureDrifts { #expect(drift.index == 0) }
    guard profiles.partition.algorithm != "hierarchical" else {
      // A tree is not made of nearest centroids; those who are nearest to their own keep their segment.
      for (old, new) in zip(profiles.placements, assignment.placements) where (old.margin ?? 0) > 1e-9 {
        #expect(new.segment == old.segment)
      }
      return
    }
    #expect(assignment.placements == profiles.placements)
    #expect(assignment.shareDrift.index == 0)
    if let old = profiles.partition.responsibilities, let new = assignment.responsibilities {
      for profile in profiles {
        for row in 0..<new.rows {
          #expect(abs(new[row, profile.number - 1] - old[row, profile.segment.label]) < 1e-9)
        }
      }
    }
  }

  @Test func aTieGoesToTheLowestLabelNotTheLowestNumber() throws {
    // Label 0 is the smaller one and so segment 2; 5 is as near to 0 as to 10.
    let features = Features(
      features: [Feature(column: "x")], customers: ["a", "b", "c"], values: Matrix([[0], [10], [10]]),
      scaling: .none, source: Source(name: "test"))
    let trace = try KMeans(clusters: 2, seeding: .given(Matrix([[0], [10]]))).best(
      of: 1, on: features.points, workers: .one)
    let saved = SavedSegments(Profiles(of: FittedPartition(trace), features: features))
    #expect(saved.assignment(of: Matrix([[5], [5.1]])).placements.map(\.segment) == [2, 1])
  }

  @Test func emptyClustersAttractNobody() throws {
    let features = SampleCustomers(3).made
    let run = try SampleRun(SampleCustomers(3), emptying: 2, of: 5, .keep)
    let profiles = Profiles(of: FittedPartition(run.trace), features: features)
    #expect(profiles.count < 5 && SavedSegments(profiles).clusters.count == 5)
    let assignment = try SavedSegments(reading: text(profiles)).assignment(of: features.values)
    #expect(assignment.placements == profiles.placements)
  }
}

@Suite struct SavedSegmentsFaultTests {
  /// A file of one line for each thing in it, so that places can be told.
  private func fault(_ old: String, _ new: String) throws -> SavedSegmentsFault? {
    let profiles = try SampleProfiles.made(2)
    let text = ProfilesText(profiles, version: "1", suggestions: profiles.map { _ in [] }).text
    try #require(text.contains(old))
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    return #expect(throws: SavedSegmentsFault.self) { try SavedSegments(reading: Array(changed.utf8)) }
  }

  @Test func whatIsWrongIsToldWithItsPlace() throws {
    let format = try fault("clusterwalk-profiles/1", "clusterwalk-profiles/9")
    #expect(format?.position == Position(line: 2, column: 13))
    #expect(
      format?.what == "the format is “clusterwalk-profiles/9”, and clusterwalk-profiles/1 was expected")
    let comma = try fault("/1\",\n", "/1\"\n")
    #expect(comma?.position == Position(line: 3, column: 3) && comma?.what == "a comma or “}” was expected")
    let missing = try fault("\"scaling\"", "\"skaling\"")
    #expect(missing?.position == Position(line: 1, column: 1))
    #expect(missing?.what == "the object that begins here has no “scaling”")
    let kind = try fault("\"kind\":\"standard\"", "\"kind\":7")
    #expect(kind?.position.line == 12 && kind?.what == "a text was expected here, found a number")
    let size = try fault("\"size\":", "\"size\":0.5,\"_\":")
    #expect(size?.what.hasPrefix("a whole number from 1") == true)
    let order = try fault("{\"segment\":1,\"name\"", "{\"segment\":2,\"name\"")
    #expect(order?.what == "segment 1 was expected here")
    #expect(try fault("\"spreads\":[", "\"spreads\":[1,")?.what.contains("numbers was expected here") == true)
  }

  @Test func countsAsLargeAsAFileCanHoldAreSummed() throws {
    let most = Int(Int32.max)
    let drift = Drift(from: [most, most, most], to: [most, 0, most])
    #expect(drift.index > 0 && drift.index.isFinite && drift.chance > 0)
  }
}
