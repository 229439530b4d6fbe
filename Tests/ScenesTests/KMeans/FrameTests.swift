import Clustering
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

/// A frame is a function of its moment, and its fixed parts are fixed.
@Suite struct KMeansFrames {
  private func scenes(_ seed: UInt64) throws -> [KMeansScene] {
    let plain = try SampleRun(SampleCustomers(seed), KMeans(clusters: 4, seed: seed), restarts: 3)
    let components = try SampleRun(
      SampleCustomers(seed).with { $0.features = 4 }, KMeans(clusters: 3, seed: seed))
    let emptied = try SampleRun(SampleCustomers(seed), emptying: 2, of: 5, .drop)
    return [
      plain.scene { $0.followed = 3 }, components.scene { $0.showsMembership = true }, emptied.scene(),
    ]
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func theSameMomentIsTheSamePictureInAnyOrderOnAnyThread(seed: UInt64) throws {
    for scene in try scenes(seed) {
      let moments = scene.moments
      let forward = moments.map(scene.picture(at:))
      var generator = SplitMix64(seed: seed)
      for index in generator.shuffled(Array(moments.indices)) {
        #expect(scene.picture(at: moments[index]) == forward[index])
      }
      let shared = Workers(4).map(moments.count) { scene.picture(at: moments[$0]) }
      #expect(shared == forward)
      let described = forward.prefix(3).map(\.description)
      #expect(described == moments.prefix(3).map { scene.picture(at: $0).description })
    }
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func axesNeverJitter(seed: UInt64) throws {
    for scene in try scenes(seed) {
      let axes = Set(scene.moments.map { scene.picture(at: $0).parts("axes") })
      #expect(axes.count == 1)
      #expect(axes.first?.count == 1 && axes.first?.first?.strings.isEmpty == false)
    }
  }

  @Test func aSingleStepNeedsNoBead() {
    let beads = Beads(groups: [1], theme: Theme(.light), unit: 1)
    #expect(beads.picture(current: 0, in: Rect(x: 0, y: 0, width: 500, height: 40)) == .empty)
  }

  @Test(arguments: [2, 5, 9, 40, 200])
  func thereIsABeadForEveryStepOrABarThatGrows(steps: Int) throws {
    let groups = [steps / 3, steps - steps / 3].filter { $0 > 0 }
    let beads = Beads(groups: groups, theme: Theme(.light), unit: 1)
    var reached = -Double.infinity
    for current in 0..<steps {
      let rect = Rect(x: 100, y: 0, width: 500, height: 40)
      let leaves = beads.picture(current: current, in: rect).leaves(EvenMetrics())
      let marks = leaves.filter { $0.marker?.fill != nil }
      let rings = leaves.filter { $0.marker != nil && $0.marker?.fill == nil }
      #expect(leaves.allSatisfy { rect.contains($0.box, tolerance: 2) })
      if marks.isEmpty {
        let bar = try #require(leaves.last)
        #expect(leaves.count == 2 && leaves[0].box.contains(bar.box, tolerance: 1e-9))
        #expect(bar.box.right >= reached)
        reached = bar.box.right
        if current == steps - 1 { #expect(abs(bar.box.right - leaves[0].box.right) < 1e-9) }
      } else {
        #expect(marks.count == steps && rings.count == 1)
        let inOrder = marks.map(\.box.center.x).sorted()
        #expect(Set(inOrder).count == steps)
        #expect(rings.first?.box.center.x == inOrder.dropFirst(current).first, "the current step is marked")
        let colors = marks.map { $0.marker?.fill }
        #expect(colors.count { $0 == Theme(.light).ink } == current, "what is past is in ink")
      }
    }
  }

  @Test func aRunsBeadsAreItsSteps() throws {
    for scene in try scenes(7) {
      for step in 0..<scene.stepCount {
        let beads = scene.picture(at: Moment(step: step, progress: 1)).parts("beads")
        let marks = beads.flatMap { $0.leaves(EvenMetrics()) }.filter { $0.marker?.fill != nil }
        #expect(marks.count == scene.stepCount)
      }
    }
  }

  @Test func oneOfVeryManyCustomersIsDrawnAsAMarkAndTheFrameSaysHowMany() throws {
    let customers = SampleCustomers(1).with { $0.count = 100_000 }
    let run = try SampleRun(customers, KMeans(clusters: 2, seed: 1, maxIterations: 2))
    let scene = run.scene { $0.followed = 99_999 }
    #expect(scene.story.shown.rows.count == ShownCustomers.most)
    #expect(scene.story.shown.rows.contains(99_999), "the followed customer is drawn")
    #expect(Set(scene.story.shown.rows).count == ShownCustomers.most)
    for step in [0, scene.stepCount - 1] {
      let picture = scene.picture(at: Moment(step: step, progress: 1))
      let drawn = picture.parts("customers").flatMap { $0.leaves(EvenMetrics()) }.count
      #expect(drawn == ShownCustomers.most)
      let source = picture.parts("source").flatMap(\.strings).joined()
      #expect(source.contains("Drawn: 4,000 of 100,000 customers"), "\(source)")
    }
    let few = try SampleRun(SampleCustomers(1), KMeans(clusters: 2)).scene()
    let source = few.picture(at: Moment(step: 0, progress: 1)).parts("source").flatMap(\.strings).joined()
    #expect(few.story.shown.rows.count == 60 && !source.contains("Drawn"))
    #expect(source.contains("synthetic"))
  }

  @Test func everyFrameIsAFigureThatSaysWhatItShows() throws {
    for scene in try scenes(3) {
      for moment in scene.moments {
        let texts = scene.picture(at: moment).alternativeTexts
        #expect(texts == [scene.beat(at: moment.step).alternative])
        #expect(texts.first?.contains(scene.beat(at: moment.step).caption.text) == true)
      }
    }
  }
}
