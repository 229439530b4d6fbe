import Clustering
import Customers
import Drawing
import Numerics
import TestSupport
import Testing
import Words

@testable import Scenes

@Suite struct CaptionWords {
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func oneIsSingularAndAllElsePlural(seed: UInt64) throws {
    for run in try SampleRun.all(seed, clusters: 1...4) {
      let scene = run.scene()
      var sentences = (0..<scene.stepCount).flatMap {
        [scene.beat(at: $0).caption.text, scene.beat(at: $0).alternative]
      }
      sentences.append(scene.title.settings)
      for sentence in sentences {
        let words = sentence.split(separator: " ")
        for (count, next) in zip(words, words.dropFirst()) where count.allSatisfy(\.isNumber) {
          let noun = next.filter(\.isLetter)
          for one in ["customer", "centroid", "iteration", "start"] {
            if noun == one { #expect(count == "1", "\(sentence)") }
            if noun == one + "s" { #expect(count != "1", "\(sentence)") }
          }
        }
        #expect(
          !sentence.contains("1 customer are") && !sentence.contains("1 centroid remain "), "\(sentence)")
        #expect(
          !sentence.contains("  ") && !sentence.contains("..") && !sentence.contains("nan"), "\(sentence)")
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func tiesAndEmptiedClustersAreAnnouncedWhereTheyAre(seed: UInt64) throws {
    var (tied, untied, emptied) = (0, 0, 0)
    for run in try SampleRun.all(seed, clusters: 2...5) {
      let scene = run.scene()
      for step in 0..<scene.stepCount {
        let caption = scene.beat(at: step).caption
        switch run.trace.event(at: step) {
        case .assign:
          let ties = RunArithmetic(run: run).ties(step)
          #expect(caption.text.contains("equally near") == (ties > 0), "\(ties) ties: \(caption.text)")
          (tied, untied) = ties > 0 ? (tied + 1, untied) : (tied, untied + 1)
        case .relocate, .keep, .drop:
          #expect(caption.headline.contains("has no customers"))
          #expect(scene.beat(at: step).position.hasSuffix("emptied cluster"))
          emptied += 1
        case .seed, .update: #expect(!caption.text.contains("equally near"))
        }
        #expect(
          caption.headline.contains("has no customers") == scene.beat(at: step).position.contains("emptied"))
      }
    }
    #expect(tied > 0 && untied > 0 && emptied > 0)
  }

  @Test(arguments: Scaling.allCases)
  func distancesAreInTheUnitOfTheScaling(scaling: Scaling) throws {
    let customers = SampleCustomers(4).with { $0.scaling = scaling }
    let run = try SampleRun(customers, KMeans(clusters: 3, seed: 4), restarts: 2)
    let scene = run.scene { $0.followed = 5 }
    let units = ["SD", "ranges", "IQR"]
    let own = scaling == .none ? nil : scaling == .minmax ? "ranges" : scaling == .robust ? "IQR" : "SD"
    for moment in scene.moments {
      let strings = scene.picture(at: moment).strings.joined(separator: " ")
      for unit in units where unit != own { #expect(!strings.contains(unit), "\(strings)") }
      if let own { #expect(strings.contains(own)) }
    }
    #expect(scene.title.settings.contains(scaling.clause))
  }

  /// What segments are called never changes in a run, and in the end is what the canonical order says.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func numbersAreTheCanonicalOnesAllAlong(seed: UInt64) throws {
    for run in try SampleRun.all(seed) {
      let trace = run.trace
      let story = run.scene().story
      let canonical = SegmentNumbers(
        of: trace.finalLabels, clusters: trace.finalCentroids.rows, points: trace.points)
      let origins = RunArithmetic(run: run).origins
      var names: [Int: Int] = [:]
      for (index, origin) in (origins.last ?? []).enumerated() { names[origin] = canonical.numbers[index] }
      for step in trace.indices {
        let numbers = story.numbers[step]
        #expect(numbers.count >= origins[step].count && Set(numbers).count == numbers.count)
        for (centroid, origin) in origins[step].enumerated() {
          let number = numbers[centroid]
          #expect((1...trace.algorithm.clusters).contains(number))
          if names[origin] == nil { #expect(number > canonical.labels.count, "an empty one comes last") }
          #expect(names[origin, default: number] == number, "a centroid keeps its number")
          names[origin] = number
        }
      }
    }
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func positionsCountSeedsAndIterations(seed: UInt64) throws {
    for run in try SampleRun.all(seed, clusters: 2...4) {
      let scene = run.scene()
      for step in 0..<scene.stepCount {
        let position = scene.beat(at: step).position
        let numbers = ReadNumber.all(in: position).map(\.value)
        try #require(numbers.count == 2)
        let iteration = run.trace.indices.prefix(step + 1).count {
          if case .assign = run.trace.event(at: $0) { true } else { false }
        }
        if case .seed = run.trace.event(at: step) {
          #expect(numbers == [Double(step + 1), Double(run.trace.algorithm.clusters)], "\(position)")
        } else {
          #expect(numbers == [Double(iteration), Double(run.trace.iterations)], "\(position)")
        }
        #expect(scene.beat(at: step).shortPosition == position.replacing(" of \(Int(numbers[1]))", with: ""))
      }
    }
  }

  @Test func longNamesAreShortened() {
    #expect(shortened("Ada") == "Ada")
    #expect(shortened(String(repeating: "x", count: 24)) == String(repeating: "x", count: 24))
    #expect(
      shortened(String(repeating: "x", count: 25)) == String(repeating: "x", count: 12) + "…"
        + String(repeating: "x", count: 11))
    #expect(
      shortened("Durchschnittsumsatz Q1 (€)", to: 17) != shortened("Durchschnittsumsatz Q2 (€)", to: 17))
    #expect(shortened("Durchschnittsumsatz Q1 (€)", to: 17) == "Durchsch…z Q1 (€)")
  }
}
