import Drawing
import TestSupport
import Testing
import Words

@Suite struct BracketTreeTests {
  private let look = Look(label: TextStyle(size: 10), theme: Theme(.light), metrics: EvenMetrics())
  private let area = Rect(x: 10, y: 20, width: 120, height: 100)

  /// Leaves 2, 0, 1 from left to right; 0 and 1 are joined at 1, then 2 to both at 4.
  private var tree: BracketTree {
    BracketTree(
      leaves: [2, 0, 1],
      joins: [
        BracketTree.Join(node: 3, left: 0, right: 1, height: 1),
        BracketTree.Join(node: 4, left: 2, right: 3, height: 4),
      ], highest: 5, in: area)
  }

  @Test func leavesStandOnTheFloorAtEqualDistances() {
    let tree = tree
    #expect(tree.leaves.map { tree.x($0) } == [30, 70, 110] && tree.pitch == 40)
    #expect(tree.leaves.allSatisfy { tree.y($0) == area.bottom })
    #expect(tree.parts(of: 0) == nil)
  }

  @Test func whatIsJoinedStandsHalfwayAtItsHeight() {
    let tree = tree
    #expect(tree.x(3) == 90 && tree.x(4) == 60)
    #expect(tree.y(3) == 100 && tree.y(4) == 40)
    #expect(tree.parts(of: 4).map { [$0.left, $0.right] } == [2, 3])
    #expect(
      tree.bracket(2, 3, bar: 40)
        == Path(through: [Point(30, 120), Point(30, 40), Point(90, 40), Point(90, 100)]))
  }

  @Test func namesStandUnderTheLeavesAndNumbersBesideTheAxis() {
    let tree = tree
    let names = Picture.stack(tree.names(["c", "a", "b"], look.label, .black, below: 3)).leaves(look.metrics)
    #expect(names.map { ($0.box.center.x * 10).rounded() / 10 } == [30, 70, 110])
    #expect(names.allSatisfy { $0.box.top == area.bottom + 3 })
    let axis = tree.axis(Ticks(in: 0...5, about: 5), look: look, gap: 4, lines: Stroke(.black, width: 1))
    let numbers = axis.leaves(look.metrics).filter { $0.text != nil }
    #expect(numbers.count == 6 && numbers.allSatisfy { abs($0.box.right - 6) < 1e-9 })
  }
}
