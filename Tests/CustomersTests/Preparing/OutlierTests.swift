import Customers
import Numerics
import Testing

@Suite struct OutlierTests {
  /// The quartile of sorted numbers by linear interpolation, written once more.
  static func quartile(_ share: Double, _ sorted: [Double]) -> Double {
    let position = share * Double(sorted.count - 1)
    let lower = Int(position.rounded(.down))
    let upper = Int(position.rounded(.up))
    return sorted[lower] + (position - Double(lower)) * (sorted[upper] - sorted[lower])
  }

  static func fences(_ values: [Double]) -> (lower: Double, upper: Double)? {
    let sorted = values.sorted()
    let (first, third) = (quartile(0.25, sorted), quartile(0.75, sorted))
    return first == third ? nil : (first - 1.5 * (third - first), third + 1.5 * (third - first))
  }

  @Test func clippingMovesOnlyWhatLiesOutside() throws {
    for (seed, customers, prepared) in try preparable(Preparation(outliers: .clip)) {
      try #require(prepared.rows == customers.completeRows)
      for column in customers.names.indices {
        let before = customers.present(column, rows: customers.completeRows)
        let after = prepared.features.values.column(column)
        #expect(prepared.numbers.values.column(column) == after)
        let fenced = prepared.audit.fences[column]
        guard let fences = Self.fences(before) else {
          #expect(after == before && fenced.fences == nil, "seed \(seed)")
          continue
        }
        #expect(
          areClose(
            [fences.lower, fences.upper], [fenced.fences?.lower ?? .nan, fenced.fences?.upper ?? .nan]))
        for (a, b) in zip(before, after) {
          let isInside = a >= fences.lower - 1e-9 && a <= fences.upper + 1e-9
          #expect(
            isInside ? b == a : abs(b - (a < fences.lower ? fences.lower : fences.upper)) < 1e-9,
            "seed \(seed)")
        }
        #expect(fenced.below == before.count { $0 < fences.lower - 1e-9 }, "seed \(seed)")
        #expect(fenced.above == before.count { $0 > fences.upper + 1e-9 }, "seed \(seed)")
      }
    }
  }

  @Test func droppingTakesTheFencesOfAllWhoWereThere() throws {
    for (seed, customers, prepared) in try preparable(Preparation(outliers: .drop)) {
      let rows = customers.completeRows
      let fences = customers.names.indices.map {
        rows.isEmpty ? nil : Self.fences(customers.present($0, rows: rows))
      }
      let inside = rows.filter { row in
        zip(customers.numbers[row], fences).allSatisfy { value, fences in
          guard let value, let fences else { return true }
          return value >= fences.lower - 1e-9 && value <= fences.upper + 1e-9
        }
      }
      #expect(prepared.rows == inside, "seed \(seed)")
      #expect(prepared.audit.dropped(in: .outliers) == rows.count - inside.count)
      #expect(prepared.audit.dropped(in: .missing) == customers.ids.count - rows.count)
      let kept = try #require(try prepare(customers, Preparation()))
      #expect(kept.rows == rows && kept.audit.fences == prepared.audit.fences)
    }
  }

  /// Quartiles 2 and 4, and 100 beyond the upper fence 7. NumPy: numpy.percentile([1, 2, 3, 4, 100], [25,
  /// 75]).
  @Test func byHand() throws {
    let text = "id,x\n1,1\n2,2\n3,3\n4,4\n5,100\n"
    #expect(Fences([1, 2, 3, 4, 100]) == Fences([2, 2, 4, 4]))
    func prepared(_ policy: OutlierPolicy) throws -> Prepared {
      try table(text).prepared(selecting: ["x"], with: Preparation(outliers: policy), source: testSource)
    }
    let clipped = try prepared(.clip)
    #expect(clipped.features.values.column(0) == [1, 2, 3, 4, 7])
    #expect(
      clipped.audit.entries.map(\.sentence) == [
        "Line 6, customer 5: “x” is 100, above the fence 7, and becomes 7."
      ])
    #expect(
      clipped.audit.changeSentences == [
        "1 value of “x” lies outside Tukey’s fences, −1 and 7; it becomes the nearer fence."
      ])
    #expect(try prepared(.drop).features.customers == ["1", "2", "3", "4"])
    let kept = try prepared(.keep)
    #expect(kept.rows.count == 5 && kept.audit.changeSentences == [])
    #expect(kept.audit.sentences.first == "1 value of “x” lies outside Tukey’s fences, −1 and 7; it is kept.")
  }

  @Test func aValueOnAFenceIsInside() throws {
    let fences = try #require(Fences([2, 2, 4, 4]))
    #expect(fences.lower == -1 && fences.upper == 7)
    #expect(!fences.exclude(-1) && !fences.exclude(7) && !fences.exclude(.nan))
    #expect(fences.exclude((-1.0).nextDown) && fences.exclude(7.0.nextUp))
    #expect(Fences([]) == nil && Fences([3, 3, 3, 3, 9]) == nil)
  }

  @Test func equalQuartilesHaveNoFences() throws {
    let text = "id,x,y\n" + (0..<9).map { "\($0),\($0 == 8 ? 50 : 3),\($0)\n" }.joined()
    let prepared = try table(text).prepared(
      selecting: ["x"], with: Preparation(outliers: .drop), source: testSource)
    #expect(prepared.rows.count == 9)
    #expect(
      prepared.audit.sentences.first == "“x” has equal quartiles, and so no fences; its values are kept.")
  }
}
