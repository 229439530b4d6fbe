extension Verb {
  /// A run as frames of a film.
  static let frames = Verb(
    name: "frames",
    summary: "draw a run as a sequence of PNG frames, ready to become a film",
    details: """
      Draws a run step by step: frame-000000.png and on, one for every 1/fps second, and manifest.json, \
      which says what each of them shows. It ends with the ffmpeg call that makes a film of them.
      """,
    target: .subject(metavar: "SCENE", Algorithm.all.map(scene)),
    groups: [
      OptionGroup(title: "Output", options: [OutputOptions.frames.option]),
      OptionGroup(title: "Pictures", options: PictureOptions.options + FilmOptions.options),
      DataOptions.group,
    ],
    examples: [
      Example(
        call: "clusterwalk frames k-means --out out/k-means", purpose: "The lecture on the built-in mall:"),
      Example(
        call: "clusterwalk frames k-means --data customers.csv -k 4 --pace stills --theme print --out stills",
        purpose: "One picture for every step, of your own customers:"),
    ])

  /// The scene that shows a run of an algorithm.
  private static func scene(_ algorithm: Algorithm) -> Subject {
    Subject(name: algorithm.name, summary: algorithm.summary, groups: [algorithm.options]) {
      arguments throws(UsageError) in
      let data = try DataOptions(arguments)
      let record = try algorithm.prepare(arguments)
      let picture = try PictureOptions(arguments)
      let options = try FilmOptions(arguments)
      let folder = try arguments.value(of: OutputOptions.frames)
      return { console throws(Failure) in
        let recording = try record(try data.load(console))
        let drawing = try FrameDrawing(of: recording, picture, options, console)
        let written = try drawing.write(to: folder, console)
        try console.say(recording.summary)
        try console.say("\(folder): \(written.words), from \(recording.features.source.words)")
        try console.say("A film of them: \(drawing.filmCommand(folder: folder))")
      }
    }
  }
}
