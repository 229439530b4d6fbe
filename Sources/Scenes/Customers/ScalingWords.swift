import Customers
import Drawing
import Words

extension Scaling {
  /// What distances between scaled points are measured in.
  var distanceUnit: String {
    switch self {
    case .standard, .log: "SD"
    case .none: ""
    case .minmax: "ranges"
    case .robust: "IQR"
    }
  }

  /// How the features were made comparable, as a clause.
  var clause: String {
    switch self {
    case .standard: "standardized"
    case .none: "unscaled"
    case .minmax: "scaled to the range 0 to 1"
    case .robust: "scaled by median and quartiles"
    case .log: "standardized by the logarithm of 1 + x"
    }
  }
}

extension Features {
  /// Which features are clustered, and how they were made comparable, as a clause.
  var clause: String {
    features.map { shortened($0.axisTitle) }.joined(separator: ", ") + ", " + scaling.kind.clause
  }
}

/// A number with what it is measured in, where that has a name.
func measured(_ number: String, in unit: String) -> String {
  unit.isEmpty ? number : number + NumberText.thinSpace + unit
}

extension Features {
  /// What stands along an axis of a feature: its title, and of logarithms that it is one.
  func positionTitle(_ column: Int) -> String {
    let title = features[column].axisTitle
    return scaling.kind == .log ? "ln(1 + \(title))" : title
  }
}
