/// A measure with the criteria that read it: what shares a chart, a table or an object in a file.
public struct CriterionGroup: Sendable {
  /// What they read.
  public let measure: KMeasure
  /// In the order of their list; at least one.
  public let criteria: [Criterion]

  /// A measure with those that read it; at least one.
  public init(_ measure: KMeasure, criteria: [Criterion]) {
    self.measure = measure
    self.criteria = criteria
  }

  /// The curves that are read, each once.
  public var curves: [KMeasure.Curve] {
    var curves: [KMeasure.Curve] = []
    for criterion in criteria where !curves.contains(where: { $0.key == criterion.curve.key }) {
      curves.append(criterion.curve)
    }
    return curves
  }

  /// The criteria that read a curve.
  public func readers(of curve: KMeasure.Curve) -> [Criterion] {
    criteria.filter { $0.curve.key == curve.key }
  }
}

extension [Criterion] {
  /// The criteria by what they read, in the order of the first of each.
  public var byMeasure: [CriterionGroup] {
    var measures: [KMeasure] = []
    for criterion in self where !measures.contains(where: { $0.key == criterion.measure.key }) {
      measures.append(criterion.measure)
    }
    return measures.map { measure in
      CriterionGroup(measure, criteria: filter { $0.measure.key == measure.key })
    }
  }
}
