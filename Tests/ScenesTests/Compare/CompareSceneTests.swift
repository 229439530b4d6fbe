import Clustering
import Customers
import Drawing
import Segments
import TestSupport
import Testing
import Words

@testable import Scenes

/// Runs of up to three algorithms on the same customers.
func comparedRuns(_ features: Features, count: Int, clusters: Int) throws -> [ComparedRun] {
  let kMeans = try KMeans(clusters: clusters).best(of: 2, on: features.points)
  let tree = try Hierarchical(linkage: .average, clusters: clusters).trace(on: features.points)
  let mixture = try GaussianMixture(components: clusters).best(of: 1, on: features.points)
  let runs = [
    ComparedRun(NamedPartition(name: "k-means", labels: kMeans.finalLabels, clusters: clusters)) {
      KMeansScene(kMeans, of: features, options: $0)
    },
    ComparedRun(NamedPartition(name: "hierarchical", labels: tree.finalLabels, clusters: clusters)) {
      HierarchicalScene(tree, of: features, options: $0)
    },
    ComparedRun(NamedPartition(name: "Gaussian mixture", labels: mixture.finalLabels, clusters: clusters)) {
      GaussianMixtureScene(mixture, of: features, options: $0)
    },
  ]
  return Array(runs.prefix(count))
}

@Suite struct CompareSceneLaws {
  @Test(arguments: [1, 7, 14, 40], [14, 41, 200])
  func everyRunBeginsAndEndsWithTheClock(steps: Int, ticks: Int) {
    func moment(_ tick: Int, _ progress: Double) -> Moment {
      CompareScene.moment(
        ofSteps: steps, at: Moment(step: tick, progress: progress), ticks: max(steps, ticks))
    }
    let last = max(steps, ticks) - 1
    #expect(moment(0, 0) == Moment(step: 0, progress: 0))
    #expect(moment(last, 1) == Moment(step: steps - 1, progress: 1))
    for tick in 0..<last {
      #expect(moment(tick, 1) == moment(tick + 1, 0))
      let (a, b) = (moment(tick, 0), moment(tick, 1))
      #expect(Double(a.step) + a.progress < Double(b.step) + b.progress)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func theEndSaysHowFarTheResultsAgree(seed: UInt64) throws {
    let features = SampleCustomers(seed).made
    let runs = try comparedRuns(features, count: 3, clusters: 4)
    let scene = CompareScene(
      runs, of: features, options: SceneOptions(FrameStyle(size: Size(1920, 1080), metrics: EvenMetrics())))
    let text = scene.beat(at: scene.stepCount - 1).caption.text
    for run in runs.dropFirst() {
      let index = NumberText.fixed(
        adjustedRandIndex(run.partition.labels, runs[0].partition.labels), decimals: 3)
      #expect(text.contains("k-means and \(run.name) \(index)"), "\(text)")
    }
    let agreement = Agreement(runs.map(\.partition), points: features.points)
    for (run, numbers) in zip(runs, agreement.numbers) {
      #expect(Set(numbers).count == numbers.count)
      let moved = run.partition.labels.indices.count {
        numbers[run.partition.labels[$0]] != agreement.numbers[0][runs[0].partition.labels[$0]]
      }
      #expect(agreement.moved[runs.firstIndex { $0.name == run.name } ?? 0].count == moved)
    }
  }

  @Test func theSameRunTwiceAgrees() throws {
    let features = SampleCustomers(3).made
    let run = try comparedRuns(features, count: 1, clusters: 4)[0]
    let agreement = Agreement([run.partition, run.partition], points: features.points)
    #expect(agreement.index == [1, 1] && agreement.moved[1].isEmpty)
    #expect(agreement.numbers[0] == agreement.numbers[1])
  }
}

@Suite struct ComparePanelTests {
  @Test(arguments: [2, 3])
  func aPanelShowsEveryRunInItsOwnPlaceUnderItsName(count: Int) throws {
    let features = SampleCustomers(2).made
    let runs = try comparedRuns(features, count: count, clusters: 4)
    let scene = CompareScene(
      runs, of: features, options: SceneOptions(FrameStyle(size: Size(1920, 1080), metrics: EvenMetrics())))
    let rect = Look.cellRect(columns: 120, rows: 30)
    for step in [0, scene.stepCount - 1] {
      let look = Look.cells(Theme(.dark), metrics: EvenMetrics())
      let leaves = scene.panel(at: step, in: rect, look: look).leaves(EvenMetrics())
      let marks = leaves.filter { $0.marker != nil }
      for (index, run) in runs.enumerated() {
        let place = 120 / Double(count) * Double(index)...120 / Double(count) * Double(index + 1)
        #expect(marks.count { place.contains($0.box.center.x) } >= features.customers.count)
        let names = leaves.filter { $0.text?.string == run.heading }
        #expect(names.count == 1 && names.allSatisfy { place.contains($0.box.left) })
      }
    }
  }
}
