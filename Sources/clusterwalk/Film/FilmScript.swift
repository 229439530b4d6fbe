import Scenes

/// A film's pictures with their times, and what is said meanwhile.
struct FilmScript: Hashable, Sendable {
  /// A picture that stands for some time, in seconds from the start.
  struct Take: Hashable, Sendable {
    let start: Double
    let end: Double
  }

  /// Words that are shown for some time, and what the time is called.
  struct Cue: Hashable, Sendable {
    let start: Double
    let end: Double
    /// "Iteration 3 of 6: update".
    let chapter: String
    let caption: Caption
  }

  let title: String
  let framesPerSecond: Int
  /// In the order of the shots.
  let takes: [Take]
  /// One for every step.
  let cues: [Cue]

  init(_ takes: [Take], cues: [Cue], title: String, framesPerSecond: Int) {
    self.takes = takes
    self.cues = cues
    self.title = title
    self.framesPerSecond = framesPerSecond
  }

  /// - Parameters:
  ///   - shots: what is shown, in order.
  ///   - scene: says what it means.
  ///   - framesPerSecond: the finest division of time.
  init(_ shots: [Film.Shot], of scene: any Scene, framesPerSecond: Int) {
    var takes: [Take] = []
    var cues: [Cue] = []
    var time = 0.0
    var step: (number: Int, start: Double)?
    func close() {
      guard let ended = step, time > ended.start else { return }
      let beat = scene.beat(at: ended.number)
      cues.append(Cue(start: ended.start, end: time, chapter: beat.position, caption: beat.caption))
    }
    for shot in shots {
      if step?.number != shot.moment.step {
        close()
        step = (shot.moment.step, time)
      }
      let end = time + shot.duration * Double(shot.frames.count)
      takes.append(Take(start: time, end: end))
      time = end
    }
    close()
    self.init(
      takes, cues: cues, title: "\(scene.title.algorithm): \(scene.title.settings)",
      framesPerSecond: framesPerSecond)
  }

  /// In seconds.
  var duration: Double { takes.last?.end ?? 0 }

  /// How long the last picture stands, in seconds.
  var lastSeconds: Double { takes.last.map { $0.end - $0.start } ?? 0 }
}

extension FilmScript {
  /// The captions as WebVTT (https://www.w3.org/TR/webvtt1/), for players that take them from a file of their
  /// own.
  var webVTT: String {
    let cues = cues.enumerated().map { index, cue in
      let lines = [cue.caption.headline, cue.caption.detail].filter { !$0.isEmpty }.map(Self.escaped)
      return "\(index + 1)\n\(Self.time(cue.start)) --> \(Self.time(cue.end))\n"
        + lines.map { $0 + "\n" }.joined()
    }
    return "WEBVTT\n\n" + cues.joined(separator: "\n")
  }

  /// A line that can't end the cue or begin markup.
  private static func escaped(_ line: String) -> String {
    var text = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\r", "\n": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Hours, minutes, seconds and thousandths.
  private static func time(_ seconds: Double) -> String {
    let all = Int((seconds * 1000).rounded())
    func digits(_ number: Int, _ count: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
    return "\(digits(all / 3_600_000, 2)):\(digits(all / 60_000 % 60, 2)):\(digits(all / 1000 % 60, 2))"
      + ".\(digits(all % 1000, 3))"
  }
}
