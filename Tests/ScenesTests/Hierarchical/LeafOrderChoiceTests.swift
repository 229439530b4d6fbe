import Clustering
import Customers
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

@Suite struct LeafOrderChoices {
  private func points(_ rows: Int, seed: UInt64) -> Matrix {
    var generator = SplitMix64(seed: seed)
    return Matrix((0..<rows).map { _ in [generator.normal().rounded(), (2 * generator.normal()).rounded()] })
  }

  @Test(arguments: LeafOrderChoice.allCases, 1...8 as ClosedRange<UInt64>)
  func theTreeStandsInTheChosenOrder(choice: LeafOrderChoice, seed: UInt64) throws {
    let points = points(25, seed: seed)
    let tree = try Hierarchical(linkage: .average).trace(on: points).dendrogram
    let order = choice.order(of: points)
    #expect(DendrogramPlan(tree, order: order).leaves == tree.leaves(order))
  }

  @Test(arguments: LeafOrderChoice.allCases)
  func theBranchesOfALargeTreeKeepToTheOrder(choice: LeafOrderChoice) throws {
    let points = points(DendrogramPlan.mostMerges + 20, seed: 5)
    let tree = try Hierarchical(linkage: .ward).trace(on: points).dendrogram
    let order = choice.order(of: points)
    let plan = DendrogramPlan(tree, order: order)
    var places = Array(repeating: 0, count: tree.leafCount)
    for (place, customer) in tree.leaves(order).enumerated() { places[customer] = place }
    let branches = plan.leaves.map { leaf in tree.members(of: leaf).map { places[$0] } }
    #expect(branches.count > 2 && branches.map(\.count).reduce(0, +) == tree.leafCount)
    for (left, right) in zip(branches, branches.dropFirst()) {
      #expect((left.max() ?? 0) < (right.min() ?? 0))
    }
  }

  @Test(arguments: LeafOrderChoice.allCases)
  func thePictureSaysTheOrder(choice: LeafOrderChoice) throws {
    let features = Features(
      features: [Feature(column: "Age"), Feature(column: "Annual Income (k$)")],
      customers: (1...20).map(String.init), values: points(20, seed: 1), source: Source(name: "test"))
    let trace = try Hierarchical(linkage: .ward, clusters: 3).trace(on: features.points)
    for size in [Size(1920, 1080), Size(1280, 720), Size(1024, 768), Size(1080, 1920)] {
      let scene = HierarchicalScene(
        trace, of: features,
        options: SceneOptions(FrameStyle(size: size, metrics: EvenMetrics()), leafOrder: choice))
      for step in [0, scene.stepCount - 1] {
        let strings = scene.picture(at: Moment(step: step, progress: 1)).strings
        #expect(strings.count { choice.words.contains($0) } == 1, "\(size)")
      }
    }
  }
}
