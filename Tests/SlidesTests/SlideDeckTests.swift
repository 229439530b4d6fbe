import Cairo
import Clustering
import Drawing
import Foundation
import Scenes
import TestSupport
import Testing

@testable import Slides

@Suite struct SlideDeckTests {
  private static func deck(_ seed: UInt64 = 1, theme: Theme.Kind = .light) throws -> SlideDeck {
    let run = try SampleRun(SampleCustomers(seed), KMeans(clusters: 3, seed: seed))
    let theme = Theme(theme)
    let metrics = try PangoMetrics(fonts: .installed)
    let style = FrameStyle(size: SlideDeck.fullHD, theme: theme, metrics: metrics)
    let scene = KMeansScene(run.trace, of: run.features, options: SceneOptions(style))
    return SlideDeck(scene, theme: theme, metrics: metrics)
  }

  @Test func `a step is a page, with notes two, and what moves has two stages`() throws {
    let deck = try Self.deck()
    let moving = deck.slides.count { $0.start != nil }
    #expect(moving > 0 && moving < deck.slides.count)
    #expect(deck.document(notes: false).pages.count == deck.slides.count)
    #expect(deck.document(notes: true).pages.count == 2 * deck.slides.count)
    #expect(deck.stages.pages.count == deck.slides.count + moving)
    for page in deck.document(notes: true).pages { #expect(page.size == Size(960, 540)) }
  }

  @Test(arguments: Theme.Kind.allCases)
  func `every slide is one figure whose words are its caption`(theme: Theme.Kind) throws {
    let deck = try Self.deck(2, theme: theme)
    let document = deck.document(notes: false)
    for (page, slide) in zip(document.pages, deck.slides) {
      #expect(page.picture.alternativeTexts == [slide.words])
      // Each is said once.
      #expect(slide.words.contains(slide.caption.text) && slide.words.contains(slide.description))
      #expect(!slide.description.contains(slide.caption.text) && !slide.description.isEmpty)
    }
    let file = try pdf(document, fonts: .installed, created: nil)
    #expect(try pdf(document, fonts: .installed, created: nil) == file)
    let notes = try pdf(deck.document(notes: true), fonts: .installed, created: nil)
    #expect(notes.count > file.count)
    // By this, pages of an earlier call are known again.
    let stages = try pdf(deck.stages, fonts: .installed, created: nil)
    #expect(String(decoding: stages, as: UTF8.self).contains("(\(SlideDeck.stagesSubject))"))
  }

  @Test func `notes stay on their page and tell what the slide tells`() throws {
    let deck = try Self.deck(3)
    for slide in deck.slides {
      var slide = slide
      slide.alternative = String(repeating: "a long sentence without an end ", count: 60)
      let page = SlideNotes(slide, picture: slide.end, in: deck, page: Size(960, 540)).page
      let texts = page.picture.leaves(deck.metrics).filter { leaf in
        leaf.text != nil && !leaf.names.contains { $0.role == .decoration }
      }
      #expect(texts.map(\.text?.string).prefix(2) == [slide.title, slide.caption.headline])
      for leaf in texts {
        #expect(Rect(x: 0, y: 0, width: 960, height: 540).contains(leaf.box), "\(leaf.box)")
      }
    }
  }

  @Test func `a LaTeX file shows every page once, in order, moving steps in two overlays`() throws {
    let deck = try Self.deck()
    let text = deck.beamer(pages: "run-pages.pdf", notes: true)
    let pages = text.split(separator: "\\step{").dropFirst(1).compactMap { part -> Int? in
      let parts = part.split { $0 == "{" || $0 == "}" }
      return parts.count > 1 ? Int(parts[1]) : nil
    }
    #expect(pages == Array(1...deck.stages.pages.count))
    #expect(text.split(separator: "\\begin{frame}").count - 1 == deck.slides.count)
    #expect(text.split(separator: "\\note{").count - 1 == deck.slides.count)
    #expect(!deck.beamer(pages: "run-pages.pdf", notes: false).contains("\\note{"))
  }

  @Test func `any words are text to LaTeX`() {
    #expect(
      LaTeXText.escaped("50% & $5_{a}^b~#\\") == """
        50\\% \\& \\$5\\_\\{a\\}\\textasciicircum{}b\\textasciitilde{}\\#\\textbackslash{}
        """)
    #expect(LaTeXText.escaped("−1 × 2²") == "$-$1 $\\times$ 2$^2$")
    #expect(LaTeXText.escaped("中\u{1B}\u{202E}é") == "[U+4E2D][U+1B][U+202E]é")
    #expect(LaTeXText.escaped("a\nb") == "a b" && LaTeXText.escaped("--") == "-{}-{}")
    #expect(LaTeXText.comment("a\n\\end{document}") == "a \\end{document}")
    #expect(SlideDeck.isNameForLaTeX("k-means.2") && !SlideDeck.isNameForLaTeX("a b"))
    for name in ["ö", "a_b", "50%", "~", "$x", "#"] { #expect(!SlideDeck.isNameForLaTeX(name)) }
  }

  @Test func `a presentation has the same bytes every time, and its parts are XML that fit together`() throws
  {
    var deck = try Self.deck()
    deck.title = "</a:t> & \u{0} \"quoted\" \u{202E}"
    deck.slides[0].title = deck.title
    deck.slides[0].caption = Caption(deck.title, deck.title)
    let pictures = deck.slides.indices.map { [UInt8](repeating: UInt8($0), count: 100) }
    let file = try deck.powerPoint(pictures: pictures, created: "2026-01-31T09:30:00Z")
    #expect(try deck.powerPoint(pictures: pictures, created: "2026-01-31T09:30:00Z") == file)
    #expect(file.starts(with: [0x50, 0x4B, 3, 4]))

    let package = PowerPointPackage(deck, created: nil)
    let parts = package.frame + deck.slides.enumerated().flatMap { package.parts(of: $1, number: $0 + 1) }
    let names = Set(parts.map(\.name)).union(deck.slides.indices.map { "ppt/media/image\($0 + 1).png" })
    #expect(names.count == parts.count + deck.slides.count)
    for part in parts {
      let elements = try XMLElements(part.bytes)
      if part.name.hasSuffix(".rels") {
        for target in elements.values(of: "Target") {
          #expect(names.contains(Self.path(target, from: part.name)), "\(target) of \(part.name)")
        }
      }
      if part.name == "[Content_Types].xml" {
        let listed = Set(elements.values(of: "PartName").map { String($0.dropFirst()) })
        #expect(listed == Set(parts.map(\.name).filter { !$0.hasSuffix(".rels") && $0 != part.name }))
      }
    }
  }

  /// Where a relation of a part leads.
  private static func path(_ target: String, from relations: String) -> String {
    var folders = relations.split(separator: "/").dropLast(2).map(String.init)
    for part in target.split(separator: "/") {
      if part == ".." { folders.removeLast() } else { folders.append(String(part)) }
    }
    return folders.joined(separator: "/")
  }
}
