import Clustering
import Drawing
import Scenes
import TestSupport
import Testing

@testable import clusterwalk

@Suite struct FilmScriptTests {
  private static func scene(_ seed: UInt64) throws -> KMeansScene {
    let run = try SampleRun(SampleCustomers(seed), KMeans(clusters: 4, seed: seed))
    let style = FrameStyle(size: Size(1280, 720), metrics: EvenMetrics())
    return KMeansScene(run.trace, of: run.features, options: SceneOptions(style))
  }

  @Test(arguments: [Pace.lecture, .quick, .stills])
  func `takes follow each other without a gap, and each step has a cue of its length`(pace: Pace) throws {
    let scene = try Self.scene(3)
    let film = Film(scene, pace: pace, framesPerSecond: 10)
    let script = FilmScript(film.shots, of: scene, framesPerSecond: 10)
    #expect(script.takes.count == film.shots.count && script.takes.first?.start == 0)
    for (take, next) in zip(script.takes, script.takes.dropFirst()) {
      #expect(take.end == next.start && take.start < take.end)
    }
    #expect(abs(script.duration - film.seconds) < 1e-9)
    #expect(script.cues.count == scene.stepCount)
    #expect(script.cues.map(\.chapter) == (0..<scene.stepCount).map { scene.beat(at: $0).position })
    for (cue, next) in zip(script.cues, script.cues.dropFirst()) { #expect(cue.end == next.start) }
    #expect(script.cues.first?.start == 0 && script.cues.last?.end == script.duration)
    // A caption begins with a picture, which it is sent along with.
    let starts = Set(script.takes.map(\.start))
    #expect(script.cues.allSatisfy { starts.contains($0.start) })
  }

  @Test func `a part of a film begins at zero`() throws {
    let scene = try Self.scene(1)
    let film = Film(scene, pace: .quick, framesPerSecond: 10)
    let script = FilmScript(film.shots(in: 20...49), of: scene, framesPerSecond: 10)
    #expect(script.takes.first?.start == 0 && abs(script.duration - 3) < 1e-9)
  }

  @Test func `captions are WebVTT, and no word in them can end a cue or begin markup`() {
    func cue(_ start: Double, _ end: Double, _ headline: String, _ detail: String) -> FilmScript.Cue {
      FilmScript.Cue(start: start, end: end, chapter: "", caption: Caption(headline, detail))
    }
    let script = FilmScript(
      cues: [cue(0, 1.5, "First", ""), cue(1.5, 3725.0404, "a --> b & <i>", "two\n\nlines")])
    #expect(
      script.webVTT == """
        WEBVTT

        1
        00:00:00.000 --> 00:00:01.500
        First

        2
        00:00:01.500 --> 01:02:05.040
        a --&gt; b &amp; &lt;i&gt;
        two  lines

        """)
  }

  @Test func `elements of a stream have their lengths before them`() {
    #expect(MatroskaElement(0xD7, 1 as UInt64).bytes == [0xD7, 1, 0, 0, 0, 0, 0, 0, 1, 1])
    #expect(MatroskaElement(0xE7, 0 as UInt64).contents == [0])
    #expect(MatroskaElement(0xE7, 0x0102_0304 as UInt64).contents == [1, 2, 3, 4])
    #expect(
      MatroskaElement(0x2A_D7B1, "ab").bytes == [0x2A, 0xD7, 0xB1, 1, 0, 0, 0, 0, 0, 0, 2, 97, 98])
    let nested = MatroskaElement(0xAE, [MatroskaElement(0xD7, "x"), MatroskaElement(0xD7, "")])
    #expect(nested.contents.count == 10 + 9)
    #expect(
      MatroskaElement.head(0x1853_8067, count: nil) == [
        0x18, 0x53, 0x80, 0x67, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
      ])
  }
}

extension FilmScript {
  fileprivate init(cues: [Cue]) {
    self.init([], cues: cues, title: "", framesPerSecond: 30)
  }
}
