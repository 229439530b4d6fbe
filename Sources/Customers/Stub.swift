import Numerics
public struct Source: Hashable, Sendable {
  public var name: String; public var isSynthetic: Bool
  public init(name: String, isSynthetic: Bool) { self.name = name; self.isSynthetic = isSynthetic }
}
public struct Feature: Hashable, Sendable {
  public var column: String; public var title: String; public var shortName: String; public var unit: String?
  public var axisTitle: String { unit.map { "\(title) (\($0))" } ?? title }
  public init(column: String, title: String, shortName: String, unit: String?) { self.column = column; self.title = title; self.shortName = shortName; self.unit = unit }
}
public struct Features: Hashable, Sendable {
  public var features: [Feature]; public var customers: [String]
  public var values: Matrix; public var points: Matrix; public var scaling: FittedScaling; public var source: Source
}
public enum Scaling: String, CaseIterable, Sendable, Hashable { case standard, none, minmax, robust }
public struct FittedScaling: Hashable, Sendable {
  public var kind: Scaling; public var offsets: [Double]; public var spreads: [Double]; public var constantFeatures: [Int]
}
extension Features { public init(features: [Feature], customers: [String], values: Matrix, points: Matrix, scaling: FittedScaling, source: Source, x: Int = 0) { self.features = features; self.customers = customers; self.values = values; self.points = points; self.scaling = scaling; self.source = source } }
extension FittedScaling { public init(kind: Scaling, offsets: [Double], spreads: [Double], constantFeatures: [Int], x: Int = 0) { self.kind = kind; self.offsets = offsets; self.spreads = spreads; self.constantFeatures = constantFeatures } }
