import Customers
import Drawing
import Exercises
import Numerics
import TestSupport
import Testing

@Suite struct SheetLaws {
  @Test func `all sheets are there, in both kinds of units`() {
    #expect(Sheets.all.count == 6)
    #expect(
      Sheets.all.contains { $0.units.kind == .original }
        && Sheets.all.contains { $0.units.kind == .standardized })
    #expect(
      Sheets.all.allSatisfy { sheet in
        sheet.variants.allSatisfy { $0.exercises.map(\.kind) == Exercise.Kind.allCases }
      })
  }

  @Test func `every variant is as hard as the rules say, and of the same size`() throws {
    for sheet in Sheets.all {
      for kind in Exercise.Kind.allCases {
        let exercises = sheet.exercises(kind)
        let band = kind.band(centroids: min(3, sheet.clusters))
        for exercise in exercises {
          #expect(band.contains(exercise.difficulty), "\(kind): \(exercise.difficulty)")
        }
        #expect(Set(exercises.map { $0.table?.rows.count ?? 0 }).count == 1, "as many customers")
        #expect(Set(exercises.map { $0.parts.map(\.points) }).count == 1, "as many points")
        #expect(Set(exercises.map { $0.parts.map(\.working.count) }).count == 1, "as many steps")
      }
      #expect(Set(sheet.variants.map(\.points)).count == 1)
    }
  }

  /// The measure of difficulty, measured again from the printed numbers.
  @Test func `nearest centroids are nearer by the stated margin`() throws {
    for exercise in Sheets.all.flatMap({ $0.exercises(.nearestCentroid) }) {
      let rows = try #require(exercise.table).numbers
      let margins = [0, 1].map { customer in
        let sorted = rows.dropFirst(2).map { squaredDistance(rows[customer][...], $0[...]).squareRoot() }
          .sorted()
        return 1 - sorted[0] / sorted[1]
      }
      #expect(margins.allSatisfy { $0 >= 0.12 && $0 <= 0.9 })
      #expect(abs((margins.min() ?? 0) - exercise.difficulty.margin) < 1e-12)
    }
  }

  @Test func `given numbers are short`() throws {
    for sheet in Sheets.all {
      for kind in [Exercise.Kind.nearestCentroid, .nextCentroid, .responsibility] {
        for exercise in sheet.exercises(kind) {
          let table = try #require(exercise.table)
          for cell in table.rows.flatMap({ $0.dropFirst(table.words) }) {
            #expect(cell.count { $0.isNumber } <= 3, "\(cell)")
          }
        }
      }
    }
  }

  @Test func `every student has other numbers`() throws {
    let sheet = try Sheets.mall(7, variants: 30)
    for kind in Exercise.Kind.allCases {
      let different = Set(sheet.exercises(kind).map(\.givens)).count
      #expect(different == 30, "\(kind): \(different)")
    }
    #expect(Set(sheet.exercises(.dendrogram).map { $0.parts.map(\.answer) }).count > 25)
  }

  @Test func `a variant follows from seed and number alone`() throws {
    let features = try #require(Sheets.mallFeatures)
    let more = try ExerciseSheet(of: features, clusters: 5, variants: 3, seed: 9)
    let fewer = try ExerciseSheet(of: features, clusters: 5, variants: 2, seed: 9, workers: .one)
    #expect(Array(more.variants.prefix(2)) == fewer.variants)
    let other = try ExerciseSheet(of: features, clusters: 5, variants: 2, seed: 10)
    for (a, b) in zip(fewer.variants, other.variants) { #expect(a.exercises != b.exercises) }
    #expect(fewer.variants[1].exercises != other.variants[0].exercises)
  }

  @Test func `what can't be made is refused with its reason`() {
    func failure(_ change: (inout SampleCustomers) -> Void, clusters: Int = 3) -> ExerciseFailure? {
      do throws(ExerciseFailure) {
        _ = try ExerciseSheet(
          of: SampleCustomers(1).with(change).made, clusters: clusters, variants: 1, seed: 1)
        return nil
      } catch {
        return error
      }
    }
    #expect(failure { $0.count = 11 } == .tooFewCustomers(11, least: 12))
    #expect(failure { $0.features = 1 } == .tooFewFeatures(usable: ["annual income"]))
    #expect(failure { $0.isGrid = true } == .tooFewFeatures(usable: []))
    #expect(failure({ $0.count = 12 }, clusters: 13) == .tooFewDistinct(12, clusters: 13))
    #expect(failure { $0.count = 60 } == nil)
  }
}
