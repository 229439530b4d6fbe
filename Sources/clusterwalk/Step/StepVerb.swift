import Drawing
import Runs
import Scenes
import Screens

extension Verb {
  /// A run, step by step at the learner's pace.
  static func step(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "step",
      summary: "step through a run in the terminal, forward and back",
      details: """
        Shows a run step by step in the terminal, with a picture of characters. Keys go forward and back, \
        change k, seed, linkage and more on the way, ask for a guess before the next step, let you place \
        the first centroids or choose the next merge yourself, and write the picture as a PNG file; ? \
        lists them. Through a pipe, in a terminal that knows no control sequences, or with --text, the \
        same is done by lines: next, back, go 12, k 4, see, picture, quit; help lists them.
        """,
      target: .subject(metavar: "ALGORITHM", algorithms.map { subject($0, algorithms) }),
      groups: [
        OptionGroup(
          title: "Pictures",
          options: [
            PictureSettings.show.option, PictureSettings.follow.option, FilmOptions.size.option,
            FilmOptions.theme.option,
          ]),
        OptionGroup(title: "Terminal", options: [StepOptions.text.option, StepOptions.folder.option]),
        DataSettings.settings.group,
      ],
      examples: [
        Example(call: "clusterwalk step k-means", purpose: "k-means on the built-in mall:"),
        Example(
          call: "clusterwalk step hierarchical --linkage single --data customers.csv",
          purpose: "The merges of your own customers:"),
      ])
  }

  private static func subject(_ algorithm: Algorithm, _ algorithms: [Algorithm]) -> Subject {
    Subject(name: algorithm.name, summary: algorithm.words.summary, groups: [algorithm.group]) {
      arguments throws(UsageError) in
      let data = try arguments.value(of: DataSettings.data)
      if data == "-" {
        throw .mismatch(
          DataSettings.data.option, found: "-",
          Mismatch(expected: "the name of a file, since standard input is for commands"))
      }
      // The player reads them again, as they change on the way; a wrong one is refused before anything is
      // opened.
      _ = try arguments.values(of: DataSettings.settings)
      _ = try arguments.values(of: PictureSettings.settings)
      _ = try arguments.recorder(of: algorithm)
      let isText = try arguments.value(of: StepOptions.text)
      let picture = StepPicture(
        folder: try arguments.value(of: StepOptions.folder), size: try arguments.value(of: FilmOptions.size),
        theme: Theme(try arguments.value(of: FilmOptions.theme)), name: algorithm.name,
        console: Console(verb: "step", isQuiet: true))
      return { console throws(Failure) in
        let player = try Failure.of { () throws(RunFailure) in
          try StepPlayer(algorithm, among: algorithms, arguments.given, .ofMachine) { console.remark($0) }
        }
        try play(player, picture, isText: isText)
      }
    }
  }

  private static func play(_ player: StepPlayer, _ picture: StepPicture, isText: Bool) throws(Failure) {
    func perform(_ request: Request, _ player: StepPlayer) -> String {
      request == .picture ? picture.write(player) : "The picture stands above."
    }
    if !isText, showScreens(of: player, theme: .terminal, perform: perform) { return }
    let title = player.walk.scene.title
    try LineLoop(player, perform: perform).run(
      opening: "\(title.algorithm), step by step. Type next, back, see, picture, help or quit.")
  }
}
