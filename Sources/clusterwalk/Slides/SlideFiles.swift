import Archives
import Cairo
import Drawing
import Runs
import Slides

/// Writes slides to their files.
struct SlideFiles {
  private let deck: SlideDeck
  private let fonts: Fonts

  init(_ deck: SlideDeck, fonts: Fonts) {
    self.deck = deck
    self.fonts = fonts
  }

  /// - Returns: all files that were written.
  func write(
    to file: String, as format: SlideFormat, notes: Bool, _ console: Console
  ) throws(Failure) -> [String] {
    switch format {
    case .pdf:
      try Output.write(deck.document(notes: notes), to: file, fonts: fonts)
      return [file]
    case .tex: return try writeLaTeX(to: file, notes: notes)
    case .pptx:
      try writePowerPoint(to: file, console)
      return [file]
    }
  }

  /// The pages come first: a LaTeX file without them would be of no use.
  private func writeLaTeX(to file: String, notes: Bool) throws(Failure) -> [String] {
    let pages = file.dropLast(".tex".count) + "-pages.pdf"
    let path = String(pages)
    try refuseForeign(path)
    try FilesInUse.ofProcess.add(path, as: .output)
    try Output.write(deck.stages, to: path, fonts: fonts)
    let name = pages.split(separator: "/").last.map(String.init) ?? path
    try Output.write(to: file) { output throws(Failure) in
      try output.write(deck.beamer(pages: name, notes: notes))
    }
    return [file, path]
  }

  /// Refuses to write over a file that an earlier call has not made: nobody has named it.
  private func refuseForeign(_ path: String) throws(Failure) {
    guard FileSystem.kind(of: path) != nil else { return }
    let bytes = InputFile.earlier(path) ?? []
    if String(decoding: bytes, as: UTF8.self).contains("(\(SlideDeck.stagesSubject))") { return }
    throw .cannotCreate(
      path: path,
      reason: "it is there already and not from an earlier run; choose another name with --out")
  }

  private func writePowerPoint(to file: String, _ console: Console) throws(Failure) {
    let created = try creationDate(environment("SOURCE_DATE_EPOCH"))
    let size = FilmOptions.PixelSize(width: Int(deck.layout.width), height: Int(deck.layout.height))
    let painter = try PNGPainter(size, theme: deck.theme, fonts: fonts)
    let progress = ProgressBar("Drawing slides", total: deck.slides.count, console: console)
    defer { progress.finish() }
    var pictures: [[UInt8]] = []
    for slide in deck.slides {
      pictures.append(try painter.png(of: slide.end))
      progress.advance()
    }
    let bytes: [UInt8]
    do throws(ZipFault) {
      bytes = try deck.powerPoint(pictures: pictures, created: created)
    } catch {
      throw .bug("the presentation can't be packed: \(error)")
    }
    try Output.write(to: file) { output throws(Failure) in try output.write(bytes) }
  }
}
