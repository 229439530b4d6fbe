import Cairo
import Drawing
import Runs
import Slides
import Words

extension Verb {
  /// A run as slides.
  static func slides(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "slides",
      summary: "make slides of a run, one for every step",
      details: """
        Makes slides of 16:9 to be presented. A .pdf has a page for every step, drawn as lines and letters; \
        with --notes a page for the speaker follows each. A .tex is for the class Beamer of LaTeX: a frame \
        for every step, which first shows where things stand and then what has moved; its pages lie beside \
        it in NAME-pages.pdf. A .pptx is for PowerPoint and LibreOffice, with the captions as notes. \
        Captions are alternative texts in all of them.
        """,
      target: .subject(metavar: "SCENE", Subject.scenes(algorithms, showing)),
      groups: [
        OptionGroup(title: "Output", options: [SlideFormat.file.option, notes.option]),
        OptionGroup(
          title: "Pictures", options: PictureSettings.settings.options + [FilmOptions.theme.option]),
        DataSettings.settings.group,
      ],
      examples: [
        Example(
          call: "clusterwalk slides k-means --out k-means.pdf", purpose: "The lecture on the built-in mall:"),
        Example(
          call: "clusterwalk slides choose-k --range 1..8 --theme dark --out choose-k.pptx",
          purpose: "How many segments? For a dark room:"),
        Example(
          call: "clusterwalk slides hierarchical --data customers.csv --notes --out tree.tex",
          purpose: "Your own customers, for LaTeX, with notes for the speaker:"),
      ])
  }

  private static let notes = Setting.flag(
    "notes", help: "pages or notes for the speaker as well; a .pptx has them anyway")

  @Sendable private static func showing(_ arguments: Arguments) throws(UsageError) -> Subject.Show {
    let (file, format) = try arguments.value(of: SlideFormat.file, as: SlideFormat.format)
    let theme = Theme(try arguments.value(of: FilmOptions.theme))
    let hasNotes = try arguments.value(of: notes)
    return { shown, picture, console throws(Failure) in
      let fonts = Fonts.installed(console)
      let metrics = try fonts.metrics()
      let scene = try shown.scene(picture, size: SlideDeck.fullHD, theme: theme, metrics: metrics)
      let deck = SlideDeck(scene, theme: theme, metrics: metrics)
      let files = try SlideFiles(deck, fonts: fonts).write(
        to: file, as: format, notes: hasNotes, console)
      for summary in shown.summaries { try console.say(summary) }
      let count = NumberText.count(deck.slides.count, "slide")
      try console.say("\(file): \(count), from \(shown.features.source.words)")
      for other in files where other != file { try console.say("\(other): the pages of its frames") }
    }
  }
}
