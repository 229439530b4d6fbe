import Customers
import Testing

/// What holds for the built-in data sets, whatever they show.
@Suite struct DataSetTests {
  @Test func theRegistryFindsEachByItsName() {
    for set in DataSet.all { #expect(DataSet.named(set.name)?.summary == set.summary) }
    #expect(Set(DataSet.all.map(\.name)).count == DataSet.all.count)
    #expect(DataSet.named("mall") == nil && DataSet.named("Chain") == nil)
  }

  @Test(arguments: DataSet.all.map(\.name))
  func whatItShowsIsOneSentence(name: String) throws {
    let set = try #require(DataSet.named(name))
    #expect(set.shows.hasSuffix(".") && set.shows.split(separator: ".").count == 1)
    #expect(!set.summary.hasSuffix("."))
    #expect(
      set.call(data: "some.csv").hasPrefix("clusterwalk frames ")
        && set.call(data: "some.csv").hasSuffix(" --data some.csv --out \(name)"))
  }

  @Test(arguments: DataSet.all.map(\.name))
  func itReadsAsAMallWithoutNamingFeatures(name: String) throws {
    let set = try #require(DataSet.named(name))
    for seed in 0..<50 as Range<UInt64> {
      let sample = set.sample(seed: seed)
      let table = try sample.table()
      let (features, notes) = try table.features(source: set.source)
      #expect(table.columns == set.columns && notes.isEmpty && features.source.isSynthetic)
      #expect(features.features.map(\.column) == set.features)
      #expect(features.customers == sample.customers.map { String($0.id) })
      #expect(Set(sample.customers.map(\.id)) == Set(1...set.defaultCustomers))
      let unit = set.income == .dollars ? 1000.0 : 1
      for (row, customer) in sample.customers.enumerated() {
        #expect((18...70).contains(customer.age) && (15...140).contains(customer.income))
        #expect((1...100).contains(customer.spending))
        #expect(features.values[row, 0] == Double(customer.income) * unit)
        #expect(features.values[row, 1] == Double(customer.spending))
      }
    }
  }

  @Test(arguments: DataSet.all.map(\.name))
  func theSeedDecidesAndNothingElse(name: String) throws {
    let set = try #require(DataSet.named(name))
    var files: Set<[UInt8]> = []
    for seed in 0..<50 as Range<UInt64> {
      let sample = set.sample(seed: seed)
      #expect(sample == set.sample(seed: seed))
      files.insert(sample.csv)
      if set.variation == .customers { #expect(sample.groups == set.sample(seed: 0).groups) }
    }
    #expect(files.count == 50, "every seed makes a file of its own")
  }

  @Test func asManyCustomersAsAskedFor() {
    for set in DataSet.all {
      for count in Set([set.sizes.lowerBound, 101, 333, set.sizes.upperBound]) where set.sizes.contains(count)
      {
        let sample = set.sample(customers: count)
        #expect(sample.customers.count == count && sample.groups.count == count)
        #expect(sample.csvLines.count == count + 1)
      }
    }
  }

  @Test func theRulesOfEachCloudHold() {
    // Those of the large group of unequal sizes end before the small ones begin.
    for seed in 0..<50 as Range<UInt64> {
      let sample = DataSet.unequalSizes.sample(seed: seed)
      let incomes = (0..<3).map { group in
        zip(sample.customers, sample.groups).filter { $0.1 == group }.map(\.0.income)
      }
      #expect((incomes[0].max() ?? 0) < min(incomes[1].min() ?? 0, incomes[2].min() ?? 0))
      #expect(incomes.map(\.count) == [160, 20, 20])
    }
  }
}
