import Numerics

extension Table {
  /// Customers by the features named, scaled.
  ///
  /// A name is a column's, capitals and punctuation aside, or in the mall's schema `age`, `income`,
  /// `spending` or `gender`; without names the mall's income and spending are taken. All that is wrong
  /// with the choice is thrown at once, and if nothing is, all that is wrong with the customers.
  /// - Parameter allowsOne: whether a single row will do, as it does where rows are not to be clustered.
  public func features(
    selecting names: [String]? = nil, scaling: Scaling = .standard, source: Source, allowsOne: Bool = false
  ) throws(DataErrors) -> (features: Features, notes: [Note]) {
    let choice = try FeatureChoice(names, in: self)
    var problems = ProblemList()
    let values = numbers(columns: choice.columns, problems: &problems)
    var identifierProblems = ProblemList()
    let customers = customers(problems: &identifierProblems)
    problems.add(identifierProblems)
    if rowCount == 1 && !allowsOne && problems.count == 0 {
      problems.add(at: offset(row: 0, column: 0), .oneCustomer)
    }
    try problems.check(file: file, bytes: bytes)

    let features = Features(
      features: choice.columns.map(feature), customers: customers, values: values, scaling: scaling,
      source: source)
    try checkDistances(features, columns: choice.columns)
    return (features, notes(on: features, columns: choice.columns))
  }

  private func feature(_ column: Int) -> Feature {
    var feature = Feature(column: columns[column])
    if isGenderInWords(column) { feature.unit = "0 male, 1 female" }
    return feature
  }

  /// Refuses points so far out that squares of distances, or their sum, would be no numbers.
  private func checkDistances(_ features: Features, columns chosen: [Int]) throws(DataErrors) {
    var problems = ProblemList()
    for row in 0..<features.points.rows {
      for (index, column) in chosen.enumerated() where features.points[row, index].magnitude > 1e140 {
        let name = columns[column]
        problems.add(
          at: offset(row: row, column: column), .tooFarOut(text(row: row, column: column), column: name))
      }
    }
    try problems.check(file: file, bytes: bytes)
  }

  private func notes(on features: Features, columns chosen: [Int]) -> [Note] {
    var notes: [Note] = identifierColumn == nil ? [.customersNumberedByRow] : []
    for (index, column) in chosen.enumerated() {
      let feature = features.features[index]
      if column == identifierColumn { notes.append(.identifierIsFeature(feature)) }
      if isGenderInWords(column) { notes.append(.genderCoded(feature)) }
      if features.scaling.constantFeatures.contains(index) { notes.append(.constant(feature)) }
      if features.scaling.equalQuartileFeatures.contains(index) { notes.append(.equalQuartiles(feature)) }
    }
    return notes
  }
}
