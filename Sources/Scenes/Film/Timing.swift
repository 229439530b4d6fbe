/// How long each step of a scene lasts.
///
/// Steps that may pass quickly share a bounded time, so that a long run does not make a long film.
package struct Timing {
  private let pace: Pace
  /// The longest that a brief step may last, in seconds.
  private let brief: Double

  package init(_ scene: any Scene, pace: Pace) {
    self.pace = pace
    let count = (0..<scene.stepCount).count { scene.beat(at: $0).isBrief }
    brief = min(1.2, pace.briefTotal / Double(max(1, count)))
  }

  /// How long marks glide and how long the picture then stands.
  package func seconds(of beat: Beat) -> (glide: Double, hold: Double) {
    let glide = beat.glides ? pace.glide : 0
    let hold = pace.hold(beat.caption)
    guard beat.isBrief && pace != .stills else { return (glide, hold) }
    return beat.glides ? (brief / 2, brief / 2) : (0, min(hold, brief))
  }
}
