import Dispatch
import Drawing
import Synchronization
import Testing

@testable import Cairo

struct PDFTests {
  @Test("the same document makes the same file, in turn and at once")
  func deterministic() throws {
    let expected = try (1...4).map { try file(Samples.document($0)) }
    #expect(Set(expected).count == 4)
    #expect(try file(Samples.document(1)) == expected[0])
    let files = Mutex<[[UInt8]]>(Array(repeating: [], count: 4))
    DispatchQueue.concurrentPerform(iterations: 4) { number in
      let file = (try? file(Samples.document(UInt64(number + 1)))) ?? []
      files.withLock { $0[number] = file }
    }
    #expect(files.withLock { $0 } == expected)
  }

  @Test("a sound file of version 1.5, tagged, with its title and no date")
  func structure() throws {
    let file = try file(Samples.document())
    #expect(file.starts(with: Array("%PDF-1.5".utf8)))
    if let (status, output) = try Tool.read(file, with: "qpdf", ["--check"]) {
      #expect(status == 0, "\(output)")
      #expect(!output.contains("WARNING"))
    }
    if let (_, output) = try Tool.read(file, with: "pdfinfo", []) {
      for line in ["Title: Kundensegmente – ein Überblick", "Subject: A test", "Creator: Clusterwalk"] {
        #expect(words(output).contains(line))
      }
      #expect(words(output).contains("Tagged: yes") && words(output).contains("Pages: 2"))
      #expect(!output.contains("Date"))
    }
  }

  @Test("a date is written as it was given")
  func date() throws {
    let file = try pdf(Samples.document(), fonts: .installed, created: "2026-01-31T09:30:00Z")
    if let (_, output) = try Tool.read(file, with: "pdfinfo", ["-isodates"]) {
      #expect(words(output).contains("CreationDate: 2026-01-31T09:30:00Z"))
      #expect(!output.contains("ModDate"))
    }
    for wrong in ["", "today", "2026", "2026-01-31", "2026-13-01T00:00:00Z", "2026-01-31T09:30:00"] {
      #expect(throws: RenderError.date(wrong)) {
        try pdf(Samples.document(), fonts: .installed, created: wrong)
      }
    }
  }

  @Test("all fonts are embedded, and nothing is an image")
  func fonts() throws {
    let file = try file(Samples.document())
    if let (_, output) = try Tool.read(file, with: "pdffonts", []) {
      let fonts = output.split(separator: "\n").dropFirst(2)
      #expect(fonts.count >= 3)
      // Embedded, subset, with a table to Unicode.
      #expect(fonts.allSatisfy { words(String($0)).contains("yes yes yes") })
    }
    if let (_, output) = try Tool.read(file, with: "pdfimages", ["-list"]) {
      #expect(output.split(separator: "\n").count == 2)
    }
  }

  @Test("words can be found, in the order in which they are read")
  func text() throws {
    guard let (_, output) = try Tool.read(file(Samples.document()), with: "pdftotext", [], then: ["-"]) else {
      return
    }
    let text = words(output)
    let wanted = [
      "Segments of customers", "Every customer belongs to the segment whose centroid is the nearest; nobody",
      "Continued overleaf", "Office affairs", "Ελληνικά, 顾客 and",
    ]
    var rest = text[...]
    for words in wanted {
      let found = try #require(rest.firstRange(of: words), "\(words) in \(text)")
      rest = rest[found.upperBound...]
    }
  }

  @Test("parts are marked as what they are, and figures have their words")
  func tags() throws {
    let file = try file(Samples.document())
    if let (_, output) = try Tool.read(file, with: "pdfinfo", ["-struct"]) {
      let tags = output.split(separator: "\n").map { $0.split(separator: " ").first ?? "" }
      #expect(
        tags == ["Document", "H1", "P", "Figure", "P", "Link", "Object", "Private", "H2", "P", "Figure"])
    }
    if let (_, output) = try Tool.read(
      file, with: "qpdf", ["--qdf", "--object-streams=disable"], then: ["-"])
    {
      #expect(output.contains("/Alt <feff00410020006800610074006300680065006400200064006900730063>"))
      #expect(output.contains("/Lang (en-US)") && output.contains("/DisplayDocTitle true"))
      #expect(output.matches(of: /\/Alt/).count == 2)
    }
  }

  @Test("what fills the whole page takes no tag away, whether its sides are whole points or not")
  func grounds() throws {
    for size in [Size(612, 792), Size(595.28, 841.89)] {
      let ground = Picture.fill(
        .rectangle(Rect(x: 0, y: 0, width: size.width, height: size.height)), .color(.black))
      let picture = Picture.stack([
        ground, .named(Name(.paragraph, ""), .stack([ground, ground.figure(alt: "dark")])),
      ])
      let pages = Array(repeating: Page(size: size, picture: picture), count: 2)
      let file = try file(Document(title: "", subject: "", pages: pages, outline: []))
      if let (_, output) = try Tool.read(file, with: "pdfinfo", ["-struct"]) {
        let tags = output.split(separator: "\n").map { $0.split(separator: " ").first ?? "" }
        #expect(tags == ["Document", "P", "Figure", "P", "Figure"])
      }
    }
  }

  @Test("figures within figures, without words, and without anything in them")
  func figures() throws {
    let disc = Picture.fill(.circle(Point(20, 20), radius: 9), .color(.black))
    let picture = Picture.stack([
      .stack([disc, disc.figure(alt: "inner"), Picture.empty.figure(alt: "empty")]).figure(alt: "outer"),
      disc.figure(alt: ""), disc.figure(alt: "(last)\n"),
    ])
    let pages = [picture, disc.figure(alt: "next page")].map { Page(size: Size(50, 50), picture: $0) }
    let file = try file(Document(title: "", subject: "", pages: pages, outline: []))
    if let (status, output) = try Tool.read(file, with: "qpdf", ["--check"]) {
      #expect(status == 0, "\(output)")
    }
    let words = String(decoding: file, as: UTF8.self).matches(of: /\/Alt <FEFF([0-9A-F]*)>/).map { match in
      let digits = Array(match.output.1)
      return String(
        decoding: stride(from: 0, to: digits.count, by: 4).compactMap {
          UInt16(String(digits[$0..<$0 + 4]), radix: 16)
        }, as: UTF16.self)
    }
    #expect(words == ["outer", "inner", "empty", "(last) ", "next page"])
  }

  @Test("links and the outline lead to their places")
  func destinations() throws {
    let file = try file(Samples.document())
    if let (_, output) = try Tool.read(file, with: "pdfinfo", ["-dests"]) {
      #expect(words(output).contains("\"end\"") && words(output).contains("\"start_20_281_29\""))
    }
    #expect(Set(["a b", "a_b", "a_20b", "ä", "(", "a'b"].map(Destinations.encoded)).count == 6)
    func document(_ picture: Picture, outline: [Document.OutlineItem] = []) -> Document {
      Document(
        title: "", subject: "", pages: [Page(size: Size(100, 100), picture: picture)], outline: outline)
    }
    let place = Picture.named(Name(.destination("here"), ""), .empty)
    _ = try self.file(document(place, outline: [.init(title: "Here", destination: "here", level: 7)]))
    #expect(throws: RenderError.unknownDestination("there")) {
      try self.file(document(.stack([place, .named(Name(.link(to: "there"), ""), .empty)])))
    }
    #expect(throws: RenderError.unknownDestination("there")) {
      try self.file(document(place, outline: [.init(title: "There", destination: "there")]))
    }
    #expect(throws: RenderError.repeatedDestination("here")) {
      try self.file(document(.stack([place, place])))
    }
  }

  @Test("documents that cannot be made are refused")
  func refused() throws {
    #expect(throws: RenderError.noPages) {
      try file(Document(title: "", subject: "", pages: [], outline: []))
    }
    for size in [Size(0, 10), Size(10, -1), Size(.nan, 10), Size(20_000, 10), Size(.infinity, 1)] {
      let pages = [Page(size: Size(10, 10), picture: .empty), Page(size: size, picture: .empty)]
      for pages in [pages, pages.reversed()] {
        #expect(throws: RenderError.self) {
          try file(Document(title: "", subject: "", pages: pages, outline: []))
        }
      }
    }
  }

  private func file(_ document: Document) throws -> [UInt8] {
    try pdf(document, fonts: .installed, created: nil)
  }

  /// The text with every run of white space as one space.
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
