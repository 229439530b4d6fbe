import Customers
import Numerics
import Words

extension SavedSegments.Cluster {
  var json: JSON {
    var pairs: [(String, JSON)] = [
      ("segment", segment.map { .integer($0) } ?? .null), ("centroid", .numbers(centroid)),
    ]
    if let component {
      pairs.append(("weight", .number(component.weight)))
      pairs.append(("covariance", .rows(component.covariance.rowArrays)))
    }
    return .object(pairs)
  }
}

extension FittedScaling {
  var json: JSON {
    .object([
      ("kind", .string(kind.rawValue)), ("offsets", .numbers(offsets)), ("spreads", .numbers(spreads)),
    ])
  }
}

extension ReferenceBins {
  func json(of column: String) -> JSON {
    .object([("column", .string(column)), ("edges", .numbers(edges)), ("counts", .integers(counts))])
  }
}
