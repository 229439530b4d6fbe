import Runs

extension Verb {
  /// A run as frames of a film.
  static func frames(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "frames",
      summary: "draw a run as a sequence of PNG or SVG frames",
      details: """
        Draws a run step by step: frame-000000.png and on, one for every 1/fps second, and manifest.json, \
        which says what each of them shows. It ends with the ffmpeg call that makes a film of them; \
        clusterwalk film makes one at once, smaller and sooner. With --format svg the frames are \
        drawings of lines and words, one for every step where no pace is given.
        """,
      target: .subject(
        metavar: "SCENE",
        Subject.scenes(algorithms) { arguments throws(UsageError) in
          let options = try arguments.values(of: FilmOptions.frameSettings)
          let folder = try arguments.value(of: OutputOptions.frames)
          return { shown, picture, console throws(Failure) in
            let drawing = try FrameDrawing(of: shown, picture, options, console)
            try deliver(drawing, of: shown, to: folder, console)
          }
        }),
      groups: [
        OptionGroup(title: "Output", options: [OutputOptions.frames.option]),
        OptionGroup(
          title: "Pictures", options: PictureSettings.settings.options + FilmOptions.frameSettings.options),
        DataSettings.settings.group,
      ],
      examples: [
        Example(
          call: "clusterwalk frames k-means --out out/k-means", purpose: "The lecture on the built-in mall:"),
        Example(
          call:
            "clusterwalk frames k-means --data customers.csv -k 4 --pace stills --theme print --out stills",
          purpose: "One picture for every step, of your own customers:"),
        Example(
          call: "clusterwalk frames hierarchical --format svg --out out/steps",
          purpose: "Every step as a drawing that can be edited and scaled:"),
        Example(
          call: "clusterwalk frames compare --algorithms k-means,hierarchical --out out/compare",
          purpose: "Two runs side by side, on the same axes:"),
        Example(
          call: "clusterwalk frames choose-k --range 1..8 --out out/choose-k",
          purpose: "How many segments? A partition, the elbow and the silhouette for every k:"),
      ])
  }

  /// Writes the frames, and says what was written and how to go on.
  private static func deliver(
    _ drawing: FrameDrawing, of shown: PreparedScene, to folder: String, _ console: Console
  ) throws(Failure) {
    let written = try drawing.write(to: folder, console)
    for summary in shown.summaries { try console.say(summary) }
    try console.say("\(folder): \(written.words), from \(shown.features.source.words)")
    if let command = drawing.filmCommand(folder: folder) { try console.say("A film of them: \(command)") }
  }
}
