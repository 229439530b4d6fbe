extension FittedScaling {
  /// A scaling from its numbers, one for each feature, as it was kept; spreads must not be 0.
  public init(kind: Scaling, offsets: [Double], spreads: [Double]) {
    precondition(offsets.count == spreads.count && !spreads.contains(0), "no scaling: \(offsets), \(spreads)")
    self.init(
      kind: kind, offsets: offsets, spreads: spreads, constantFeatures: [], equalQuartileFeatures: [])
  }
}
