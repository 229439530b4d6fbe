import Drawing

/// A scene in time: which moment every frame shows.
///
/// The order of a step is a glide, if anything moves, then a hold. Frames that show the same moment are
/// gathered in shots, so that a picture is drawn once however long it stands.
public struct Film: Sendable {
  /// How long its steps last.
  public let pace: Pace
  /// Frames a second; with `Pace.stills` frames are not in time.
  public let framesPerSecond: Int
  /// The shots, in order.
  public let shots: [Shot]
  /// How many frames the shots hold.
  public let frameCount: Int

  /// Frames in a row that show the same moment.
  public struct Shot: Hashable, Sendable {
    /// What the frames show.
    public var moment: Moment
    /// The numbers of the frames, from 0.
    public var frames: Range<Int>
    /// How long one of the frames is shown, in seconds.
    public var duration: Double
  }

  /// The film of a scene.
  public init(_ scene: some Scene, pace: Pace, framesPerSecond: Int) {
    self.pace = pace
    self.framesPerSecond = framesPerSecond
    let timing = Timing(scene, pace: pace)
    var shots: [Shot] = []
    for step in 0..<scene.stepCount {
      let (glide, hold) = timing.seconds(of: scene.beat(at: step))
      if pace == .stills {
        shots.append(Shot(moment: Moment(step: step, progress: 1), frames: step..<step + 1, duration: hold))
        continue
      }
      let rate = Double(framesPerSecond)
      let gliding = glide > 0 ? max(1, Int((glide * rate).rounded())) : 0
      let holding = max(1, Int((hold * rate).rounded(.up)))
      var next = shots.last?.frames.upperBound ?? 0
      for frame in 0..<gliding {
        let moment = Moment(step: step, progress: Double(frame) / Double(gliding))
        shots.append(Shot(moment: moment, frames: next..<next + 1, duration: 1 / rate))
        next += 1
      }
      let end = Moment(step: step, progress: 1)
      shots.append(Shot(moment: end, frames: next..<next + holding, duration: 1 / rate))
    }
    self.shots = shots
    frameCount = shots.last?.frames.upperBound ?? 0
  }

  /// How long the film lasts, in seconds.
  public var seconds: Double {
    shots.reduce(0) { $0 + $1.duration * Double($1.frames.count) }
  }

  /// The shots that hold the frames of a range, cut to it.
  public func shots(in range: ClosedRange<Int>) -> [Shot] {
    shots.compactMap { shot in
      let first = max(shot.frames.lowerBound, range.lowerBound)
      let last = min(shot.frames.upperBound - 1, range.upperBound)
      guard first <= last else { return nil }
      var cut = shot
      cut.frames = first..<last + 1
      return cut
    }
  }
}
