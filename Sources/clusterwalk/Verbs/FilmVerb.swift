import Runs
import Words

extension Verb {
  /// A run as a film.
  static func film(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "film",
      summary: "make a film of a run, with chapters and subtitles",
      details: """
        Draws a run as frames does and has ffmpeg make a film of it, in which each different picture is \
        encoded once. An .mp4 or .webm has a chapter for every step, and its captions as subtitles that are \
        off until they are switched on. ffmpeg has to be installed; frames works without it.
        """,
      target: .subject(metavar: "SCENE", Subject.scenes(algorithms, showing)),
      groups: [
        OptionGroup(title: "Output", options: [FilmFormat.file.option, subtitles.option]),
        OptionGroup(
          title: "Pictures",
          options: PictureSettings.settings.options + FilmOptions.filmSettings(.mp4).options),
        DataSettings.settings.group,
      ],
      examples: [
        Example(
          call: "clusterwalk film k-means --out k-means.mp4", purpose: "The lecture on the built-in mall:"),
        Example(
          call: "clusterwalk film choose-k --range 1..8 --pace quick --out choose-k.gif",
          purpose: "How many segments? A short one for a page or a message:"),
        Example(
          call: "clusterwalk film gmm --data customers.csv --theme dark --subtitles --out gmm.webm",
          purpose: "Your own customers, with the captions in a file of their own as well:"),
      ])
  }

  private static let subtitles = Setting.flag(
    "subtitles", help: "write the captions to a .vtt file beside the film as well")

  @Sendable private static func showing(_ arguments: Arguments) throws(UsageError) -> Subject.Show {
    let (file, format) = try arguments.value(of: FilmFormat.file, as: FilmFormat.format)
    let options = try arguments.values(of: FilmOptions.filmSettings(format))
    let most = format.mostFramesPerSecond
    if options.framesPerSecond > most {
      throw .mismatch(
        FilmOptions.framesPerSecond.option, found: "\(options.framesPerSecond)",
        Mismatch(expected: "at most \(most) for a \(format.rawValue.uppercased())"))
    }
    let writesSubtitles = try arguments.value(of: subtitles)
    return { shown, picture, console throws(Failure) in
      let drawing = try FrameDrawing(of: shown, picture, options, console)
      try drawing.film(to: file, as: format, console)
      for summary in shown.summaries { try console.say(summary) }
      let script = drawing.script
      let seconds = NumberText.fixed(script.duration, decimals: 1)
      let pictures = NumberText.count(script.takes.count, "picture")
      let megabytes = NumberText.fixed(Double(FileSystem.size(of: file) ?? 0) / 1e6, decimals: 1)
      try console.say(
        "\(file): \(seconds) s, \(pictures), \(megabytes) MB, from \(shown.features.source.words)")
      if writesSubtitles {
        let captions = file.dropLast(format.rawValue.count) + "vtt"
        try Output.write(to: String(captions)) { output throws(Failure) in
          try output.write(script.webVTT)
        }
        try console.say("\(captions): the captions")
      }
    }
  }
}
