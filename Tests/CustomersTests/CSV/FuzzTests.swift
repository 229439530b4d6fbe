import Customers
import Numerics
import Testing

/// Bytes of any kind give a table or errors that stand in the file, and never stop the program.
@Suite struct FuzzTests {
  static func read(_ bytes: [UInt8], _ comment: Comment) {
    do throws(DataErrors) {
      let table = try Table(parsing: bytes, file: "fuzz.csv")
      let numeric = table.numericColumns.map { table.columns[$0] }
      let isMall = table.names.place(of: .income) != nil && table.names.place(of: .spending) != nil
      let features = try table.features(
        selecting: isMall || numeric.isEmpty ? nil : numeric, scaling: .robust, source: testSource
      ).features
      #expect(!features.points.values.contains { !$0.isFinite }, comment)
      let joined = try table.joined(with: table)
      let preparation = Preparation(missing: .mean, duplicates: .drop, outliers: .clip, scaling: .minmax)
      let names = joined.columns.filter { !$0.isEmpty }
      let prepared = try joined.prepared(selecting: names, with: preparation, source: testSource)
      #expect(!prepared.features.points.values.contains { !$0.isFinite }, comment)
      #expect(Set(features.customers).count == features.customers.count, comment)
    } catch {
      #expect(!error.problems.isEmpty && error.problems.count <= 20, comment)
      #expect(error.omitted == 0 || error.problems.count == 20, comment)
      let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
      let lines = 1 + text.count { $0 == "\n" || $0 == "\r" }
      #expect(error.problems.allSatisfy { $0.column >= 1 && (1...lines).contains($0.line) }, comment)
      let isOrdered = zip(error.problems, error.problems.dropFirst()).allSatisfy {
        ($0.file == nil) == ($1.file == nil) ? $0.position <= $1.position : $0.file == nil
      }
      #expect(isOrdered, comment)
      let isHarmless = error.description.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 }
      #expect(isHarmless, comment)
    }
  }

  @Test func anyBytes() {
    for seed in 0..<1000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let bytes = (0..<random.index(below: 200)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      Self.read(bytes, "seed \(seed)")
    }
  }

  /// Bytes that mean something are far more likely here.
  @Test func anyTextOfMeaningfulBytes() {
    let alphabet = Array("\"\"\",,,;\t\n\n\r 0123456789.eE+-aä\u{FEFF}".utf8)
    for seed in 0..<2000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let bytes = (0..<random.index(below: 120)).map { _ in alphabet[random.index(below: alphabet.count)] }
      Self.read(Array("x,y\n".utf8.prefix(random.index(below: 5))) + bytes, "seed \(seed)")
    }
  }

  @Test func aGoodFileWithSomeBytesChanged() {
    let good = Mall.csv(customers: 12)
    let alphabet = Array("\",;\n\r 0.-ax\0".utf8) + [0xFF, 0xC3, 0xE2]
    for seed in 0..<2000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var bytes = good
      for _ in 0..<1 + random.index(below: 4) {
        let place = random.index(below: bytes.count)
        switch random.index(below: 4) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(alphabet[random.index(below: alphabet.count)], at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count - 1, place + 30))
        default: bytes[place] = alphabet[random.index(below: alphabet.count)]
        }
      }
      Self.read(bytes, "seed \(seed)")
    }
  }
}
