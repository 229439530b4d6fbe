import Runs
import Testing

@testable import clusterwalk

@Suite struct SlidesVerbTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func slides(_ scene: String = "k-means", to name: String, _ more: String...) throws -> Call.Result {
    try Call(["slides", scene, "--out=\(folder(name))"] + more).result()
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    try InputFile.read(folder(name), inUse: FilesInUse()).bytes
  }

  @Test(arguments: ["pdf", "pptx", "tex"])
  func `slides have the same bytes every time, and it is said how many there are`(ending: String) throws {
    let first = try slides(to: "a.\(ending)", "-k", "3", "--notes")
    #expect(first.code == 0 && first.errors == "", "\(first.errors)")
    #expect(first.output.contains("a.\(ending): ") && first.output.contains(" slides, from "))
    let made = try folder.names
    #expect(made == (ending == "tex" ? ["a-pages.pdf", "a.tex"] : ["a.\(ending)"]))
    let before = try made.map { try bytes($0) }
    #expect(try slides(to: "a.\(ending)", "-k", "3", "--notes").code == 0)
    #expect(try made.map { try bytes($0) } == before)
  }

  @Test(.enabled(if: OtherProgram.obstacle("pdfinfo") == nil, "pdfinfo is not installed"))
  func `a PDF has a page for every step, tagged, and with notes another one behind each`() throws {
    var counts: [Int] = []
    for (name, more) in [("a.pdf", []), ("b.pdf", ["--notes"])] as [(String, [String])] {
      #expect(try Call(["slides", "k-means", "-k", "3", "--out", folder(name)] + more).result().code == 0)
      let info = try shell("pdfinfo \"$F\"", variables: ["F=\(folder(name))"]).output
      #expect(info.contains("Tagged:          yes") && info.contains("960 x 540 pts"))
      let pages = info.split(separator: "\n").first { $0.hasPrefix("Pages:") }
      counts.append(pages.flatMap { Int($0.split(separator: " ")[1]) } ?? 0)
    }
    #expect(counts[0] > 5 && counts[1] == 2 * counts[0])
  }

  @Test func `pages for LaTeX are written over those of an earlier call alone`() throws {
    #expect(try slides(to: "a.tex", "-k", "2").code == 0)
    #expect(try slides(to: "a.tex", "-k", "3").code == 0)
    try folder.write("mine", to: "b-pages.pdf")
    // A PDF of this program as well may be somebody's.
    #expect(try slides(to: "c-pages.pdf", "-k", "2").code == 0)
    let other = try bytes("c-pages.pdf")
    for name in ["b", "c"] {
      let result = try slides(to: "\(name).tex", "-k", "2")
      #expect(result.code == 73 && result.errors.contains("\(name)-pages.pdf: it is there already"))
    }
    #expect(try folder.read("b-pages.pdf") == "mine" && bytes("c-pages.pdf") == other)
    #expect(try folder.names == ["a-pages.pdf", "a.tex", "b-pages.pdf", "c-pages.pdf"])
  }

  @Test func `what can't be slides is refused before anything is drawn`() throws {
    for name in ["a", "a.odp", "pdf", "a.pdf.zip"] {
      let result = try slides(to: name)
      #expect(result.code == 64 && result.errors.contains(".pdf, .tex or .pptx"), "\(result.errors)")
    }
    for name in ["a b.tex", "ö.tex", "50%.tex", "a_b.tex"] {
      let result = try slides(to: name)
      #expect(result.code == 64 && result.errors.contains("letters, digits, points and hyphens"))
    }
    #expect(try slides(to: "nowhere/a.pdf").code == 73)
    #expect(try folder.names == [])
  }

  @Test(.enabled(if: OtherProgram.beamer == nil, "\(OtherProgram.beamer ?? "")"))
  func `LaTeX makes a page of every page`() throws {
    #expect(try slides(to: "a.tex", "-k", "3", "--notes", "--theme", "dark").code == 0)
    let result = try shell(
      """
      cd "$D" && HOME="$D" pdflatex -interaction=nonstopmode -halt-on-error a.tex >log || cat log >&2
      pdfinfo a.pdf | grep ^Pages; pdfinfo a-pages.pdf | grep ^Pages
      """, variables: ["D=\(folder.path)"])
    #expect(result.code == 0 && result.errors == "", "\(result.errors)")
    let pages = result.output.split(separator: "\n")
    #expect(pages.count == 2 && pages[0] == pages[1], "\(pages)")
  }

  @Test(.enabled(if: OtherProgram.libreOffice == nil, "\(OtherProgram.libreOffice ?? "")"))
  func `LibreOffice opens a presentation with all of its slides`() throws {
    for scene in ["k-means", "choose-k"] {
      #expect(try slides(scene, to: "\(scene).pptx").code == 0)
      let result = try shell(
        """
        cd "$D" && HOME="$D" soffice --headless --convert-to pdf "$S.pptx" >/dev/null 2>&1
        pdfinfo "$S.pdf" | grep ^Pages | tr -dc 0-9
        """, variables: ["D=\(folder.path)", "S=\(scene)"])
      #expect(try slides(scene, to: "\(scene)-own.pdf").code == 0)
      let own = try shell(
        "pdfinfo \"$F\" | grep ^Pages | tr -dc 0-9", variables: ["F=\(folder("\(scene)-own.pdf"))"])
      #expect(!own.output.isEmpty && result.output == own.output, "\(result.errors)")
    }
  }
}
