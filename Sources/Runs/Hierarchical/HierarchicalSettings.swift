import Clustering

/// How a hierarchical clustering runs.
public enum HierarchicalSettings {
  static let linkage = Setting.choice(
    "linkage", standard: Hierarchical.Linkage.ward, help: "what the distance between two clusters is")

  /// All of them.
  public static let settings = SettingGroup(HierarchicalTrace.algorithmName) { value throws(SettingError) in
    let clusters = try value(SharedSettings.clusters)
    return Hierarchical(linkage: try value(linkage), clusters: clusters)
  }
}
