import Numerics

extension Table {
  /// Customers by the features named, cleaned and scaled, in this order: missing values, duplicates,
  /// outliers, coding of words, scaling. (What is to be joined is joined before: `joined(with:)`.)
  ///
  /// What a name means, `ColumnNames` says; without names the mall's income and spending are taken. All that
  /// is wrong with the choice is thrown at once, and if nothing is, all that is wrong with the customers.
  /// - Parameters:
  ///   - names: of columns, or nil.
  ///   - allNumeric: whether all columns of numbers are taken where there are no names.
  ///   - preparation: what is done about missing values, duplicates, outliers and scales.
  ///   - source: where the customers come from.
  ///   - allowsOne: whether a single customer will do, as it does where they are not to be clustered.
  public func prepared(
    selecting names: [String]? = nil, allNumeric: Bool = false, with preparation: Preparation = Preparation(),
    source: Source, allowsOne: Bool = false
  ) throws(DataErrors) -> Prepared {
    try checkPurchases()
    let takesAll = names == nil && allNumeric
    let choice = takesAll ? try FeatureChoice(allNumericIn: self) : try FeatureChoice(names, in: self)
    var cleaning = try Cleaning(self, chosen: choice.columns, preparation)
    try checkCount(rowCount, allowsOne: allowsOne)
    try cleaning.handleMissing()
    cleaning.handleDuplicates()
    cleaning.handleOutliers()
    try cleaning.checkLeft(allowsOne: allowsOne)
    let coded = try cleaning.coded()
    if preparation.scaling == .log { try checkLogarithms(cleaning, coded) }
    let features = cleaning.features(coded, source: source)
    try checkDistances(features, rows: cleaning.rows)
    return Prepared(
      table: self, rows: cleaning.rows, features: features, numbers: cleaning.numberTable(),
      words: cleaning.wordColumns(), audit: cleaning.audit(), notes: notes(on: features, coded))
  }

  private func checkCount(_ count: Int, allowsOne: Bool) throws(DataErrors) {
    var problems = ProblemList()
    if count == 1 && !allowsOne { problems.add(at: offset(row: 0, column: 0), .oneCustomer) }
    try check(problems)
  }

  /// Refuses points so far out that squares of distances, or their sum, would be no numbers.
  private func checkDistances(_ features: Features, rows: [Int]) throws(DataErrors) {
    var problems = ProblemList()
    for (customer, row) in rows.enumerated() {
      for (index, feature) in features.features.enumerated()
      where features.points[customer, index].magnitude > 1e140 {
        guard let column = feature.place else { continue }
        problems.add(
          at: offset(row: row, column: column), about: column,
          .tooFarOut(excerpt(row: row, column: column), column: columns[column]))
      }
    }
    try check(problems)
  }

  /// Refuses what has no logarithm.
  private func checkLogarithms(_ cleaning: Cleaning, _ coded: [CodedColumn]) throws(DataErrors) {
    var problems = ProblemList()
    for coded in coded {
      guard let column = coded.features.first?.place, let values = coded.values.first else { continue }
      for (customer, value) in values.enumerated() where value < 0 {
        let row = cleaning.rows[customer]
        problems.add(
          at: offset(row: row, column: column), about: column,
          .belowZero(excerpt(row: row, column: column), column: columns[column]))
      }
    }
    try check(problems)
  }

  private func notes(on features: Features, _ coded: [CodedColumn]) -> [Note] {
    var notes: [Note] = identifierColumn == nil ? [.customersNumberedByRow] : []
    var index = 0
    for coded in coded {
      if let place = coded.features.first?.place, place == identifierColumn {
        notes.append(.identifierIsFeature(feature(place)))
      }
      notes += coded.notes
      for feature in coded.features {
        if features.scaling.constantFeatures.contains(index) { notes.append(.constant(feature)) }
        if features.scaling.equalQuartileFeatures.contains(index) { notes.append(.equalQuartiles(feature)) }
        index += 1
      }
    }
    return notes
  }
}

extension Cleaning {
  /// Refuses to go on with too few customers.
  func checkLeft(allowsOne: Bool) throws(DataErrors) {
    guard rows.count < (allowsOne ? 1 : 2) && rows.count < table.rowCount else { return }
    let steps = AuditEntry.Step.allCases.filter { step in
      entries.contains { $0.step == step && $0.action == .dropped }
    }
    var problems = ProblemList()
    problems.add(
      at: table.headerOffset(), .tooFewLeft(rows.count, of: table.rowCount, steps: steps, blame: blame))
    try table.check(problems)
  }

  /// The feature that misses most values.
  private var blame: Problem.Blame? {
    let gaps = missing.filter { $0.isFeature && $0.filling == nil }
    let worst = gaps.first { one in gaps.allSatisfy { $0.count <= one.count } }
    return worst.map { Problem.Blame(column: $0.column, missing: $0.count) }
  }

  fileprivate func features(_ columns: [CodedColumn], source: Source) -> Features {
    let series = columns.flatMap { $0.values }
    let values = rows.indices.flatMap { customer in series.map { $0[customer] } }
    return Features(
      features: columns.flatMap { $0.features }, customers: rows.map { customers[$0] },
      values: Matrix(rows: rows.count, columns: series.count, values: values), scaling: preparation.scaling,
      source: source)
  }

  func audit() -> Audit {
    Audit(
      file: table.file, preparation: preparation, rowCount: table.rowCount, customerCount: rows.count,
      reading: ReadingReport(table), join: table.join, missing: missing, fences: fences,
      entries: (table.join?.entries(table: table.file) ?? []) + entries)
  }
}
