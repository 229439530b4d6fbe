import Clustering
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

@Suite struct FilmLaws {
  /// A scene of nothing but beats.
  private final class Beats: Scene {
    let beats: [Beat]

    init(_ seed: UInt64, count: Int) {
      var generator = SplitMix64(seed: seed)
      beats = (0..<count).map { step in
        let words = String(repeating: "word ", count: generator.index(below: 60))
        return Beat(
          position: "\(step)", shortPosition: "\(step)", caption: Caption("Step.", words), alternative: "",
          glides: generator.index(below: 2) == 1, isBrief: generator.index(below: 4) == 0)
      }
    }

    var stepCount: Int { beats.count }
    func beat(at step: Int) -> Beat { beats[step] }
    func picture(at moment: Moment) -> Picture { .empty }
    var title: SceneTitle { SceneTitle(algorithm: "", settings: "", source: "") }
  }

  private func scene(_ seed: UInt64) -> Beats { Beats(seed, count: 1 + Int(seed) * 3) }

  private func films(_ seed: UInt64) -> [Film] {
    let scene = scene(seed)
    return Pace.allCases.flatMap { pace in
      [1, 24, 30, 60].map { Film(scene, pace: pace, framesPerSecond: $0) }
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func shotsCoverTheFramesOneAfterTheOther(seed: UInt64) {
    for film in films(seed) {
      var next = 0
      for shot in film.shots {
        #expect(shot.frames.lowerBound == next && !shot.frames.isEmpty)
        #expect(shot.duration > 0 && (0...1).contains(shot.moment.progress))
        next = shot.frames.upperBound
      }
      #expect(film.frameCount == next)
      let time = film.shots.map { $0.duration * Double($0.frames.count) }.reduce(0, +)
      #expect(abs(film.seconds - time) < 1e-9)
      if film.pace != .stills {
        #expect(abs(film.seconds - Double(film.frameCount) / Double(film.framesPerSecond)) < 1e-6)
      }
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func timeRunsForwardAndNoTwoShotsInARowShowTheSameMoment(seed: UInt64) {
    for film in films(seed) {
      for (a, b) in zip(film.shots, film.shots.dropFirst()) {
        #expect(
          (a.moment.step, a.moment.progress) < (b.moment.step, b.moment.progress),
          "\(a.moment) is followed by \(b.moment)")
      }
      let ends = film.shots.filter { $0.moment.progress == 1 }.map(\.moment.step)
      #expect(ends == Array(0..<scene(seed).stepCount), "every step is shown at its end")
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func aLectureGivesTimeToSeeAndToRead(seed: UInt64) {
    let scene = scene(seed)
    for film in films(seed) {
      for step in 0..<scene.stepCount {
        let beat = scene.beat(at: step)
        let shots = film.shots.filter { $0.moment.step == step }
        let glide = shots.filter { $0.moment.progress < 1 }.map { $0.duration * Double($0.frames.count) }
        let hold = shots.filter { $0.moment.progress == 1 }.map { $0.duration * Double($0.frames.count) }
        let (gliding, holding) = (glide.reduce(0, +), hold.reduce(0, +))
        #expect(hold.count == 1 && holding > 0)
        #expect(beat.glides == (gliding > 0) || film.pace == .stills)
        if beat.isBrief && film.pace != .stills {
          #expect(gliding + holding < 1.2 + 2.5 / Double(film.framesPerSecond), "a brief step is over soon")
          continue
        }
        switch film.pace {
        case .stills:
          #expect(shots.count == 1 && shots[0].frames.count == 1, "one frame a step")
          #expect(holding >= 0.04 * Double(beat.caption.text.count))
        case .lecture:
          if beat.glides { #expect(gliding >= 1.5) }
          #expect(holding >= 0.04 * Double(beat.caption.text.count) - 1e-9)
        case .quick: #expect(gliding < 1.5)
        }
      }
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func aRangeIsCutOutExactly(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for film in films(seed) {
      for _ in 0..<10 {
        let first = generator.index(below: film.frameCount)
        let last = first + generator.index(below: film.frameCount - first + 5)
        let cut = film.shots(in: first...last)
        let frames = cut.flatMap { Array($0.frames) }
        #expect(frames == Array(first...min(last, film.frameCount - 1)))
        for shot in cut {
          let whole = film.shots.first { $0.frames.overlaps(shot.frames) }
          #expect(whole?.moment == shot.moment && whole?.duration == shot.duration)
        }
      }
      #expect(film.shots(in: 0...Int.max) == film.shots)
      #expect(film.shots(in: film.frameCount...film.frameCount + 9).isEmpty)
      #expect(film.shots(in: Int.max...Int.max).isEmpty)
    }
  }

  @Test func aRunsFilmGlidesWhereItsCentroidsMove() throws {
    let run = try SampleRun(SampleCustomers(2), KMeans(clusters: 4, seed: 2))
    let film = Film(run.scene(), pace: .lecture, framesPerSecond: 25)
    let gliding = Set(film.shots.filter { $0.moment.progress < 1 }.map(\.moment.step))
    let moving = run.trace.indices.filter {
      if case .update(let update) = run.trace.event(at: $0) { update.farthest > 0 } else { false }
    }
    #expect(gliding == Set(moving) && !moving.isEmpty)
  }
}
