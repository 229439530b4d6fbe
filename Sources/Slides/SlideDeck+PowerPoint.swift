import Archives
import Vector

extension SlideDeck {
  /// The slides as a presentation of Office Open XML (ECMA-376, part 1): each step's picture as large as the
  /// slide, its words as alternative text and as notes.
  ///
  /// - Parameters:
  ///   - pictures: the PNG file of each slide.
  ///   - created: the date that the file says it was made on, as ISO 8601 writes it; nil for none.
  public func powerPoint(pictures: [[UInt8]], created: String?) throws(ZipFault) -> [UInt8] {
    let package = PowerPointPackage(self, created: created)
    var members = package.frame
    for (index, slide) in slides.enumerated() {
      members += package.parts(of: slide, number: index + 1)
      members.append(ZipFile.Member("ppt/media/image\(index + 1).png", pictures[index], isStored: true))
    }
    return try ZipFile(members).bytes()
  }
}

/// The parts of a presentation.
struct PowerPointPackage {
  let deck: SlideDeck
  private let created: String?
  private let count: Int

  init(_ deck: SlideDeck, created: String?) {
    self.deck = deck
    self.created = created
    count = deck.slides.count
  }

  /// The format counts in 914,400ths of an inch; a slide is 13 1/3 inches wide.
  static let width = 12_192_000
  var height: Int { Int((Double(Self.width) * deck.layout.height / deck.layout.width).rounded()) }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespaces =
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    + "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""

  func part(_ name: String, _ text: String) -> ZipFile.Member {
    ZipFile.Member(name, Self.declaration + text)
  }
}

// MARK: What is there once

extension PowerPointPackage {
  var frame: [ZipFile.Member] {
    [
      part("[Content_Types].xml", contentTypes),
      relations(
        "_rels/.rels",
        [
          ("officeDocument", "ppt/presentation.xml"), ("metadata/core-properties", "docProps/core.xml"),
          ("extended-properties", "docProps/app.xml"),
        ]),
      part("docProps/core.xml", core),
      part(
        "docProps/app.xml",
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
          + "<Application>Clusterwalk</Application><Slides>\(count)</Slides>"
          + "<Notes>\(count)</Notes></Properties>"
      ),
      part("ppt/presentation.xml", presentation),
      relations(
        "ppt/_rels/presentation.xml.rels",
        [
          ("slideMaster", "slideMasters/slideMaster1.xml"),
          ("notesMaster", "notesMasters/notesMaster1.xml"), ("theme", "theme/theme1.xml"),
        ] + (0..<count).map { ("slide", "slides/slide\($0 + 1).xml") }),
      part("ppt/slideMasters/slideMaster1.xml", master),
      relations(
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        [("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")]),
      part("ppt/slideLayouts/slideLayout1.xml", layout),
      relations(
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
        [("slideMaster", "../slideMasters/slideMaster1.xml")]),
      part("ppt/notesMasters/notesMaster1.xml", notesMaster),
      relations(
        "ppt/notesMasters/_rels/notesMaster1.xml.rels", [("theme", "../theme/theme2.xml")]),
      part("ppt/theme/theme1.xml", theme), part("ppt/theme/theme2.xml", theme),
    ]
  }

  /// Relations are numbered in their order, from rId1 on.
  func relations(_ name: String, _ targets: [(kind: String, target: String)]) -> ZipFile.Member {
    let lines = targets.enumerated().map { index, relation in
      // The properties of every package have a kind of their own.
      let base =
        relation.kind.hasPrefix("metadata")
        ? "http://schemas.openxmlformats.org/package/2006/relationships/"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
      return "<Relationship Id=\"rId\(index + 1)\" Type=\"\(base)\(relation.kind)\" "
        + "Target=\"\(relation.target)\"/>"
    }
    return part(
      name,
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + lines.joined() + "</Relationships>")
  }

  private var contentTypes: String {
    let start = "application/vnd.openxmlformats-officedocument."
    let parts: [(String, String)] =
      [
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("docProps/app.xml", start + "extended-properties+xml"),
        ("ppt/presentation.xml", start + "presentationml.presentation.main+xml"),
        ("ppt/slideMasters/slideMaster1.xml", start + "presentationml.slideMaster+xml"),
        ("ppt/slideLayouts/slideLayout1.xml", start + "presentationml.slideLayout+xml"),
        ("ppt/notesMasters/notesMaster1.xml", start + "presentationml.notesMaster+xml"),
        ("ppt/theme/theme1.xml", start + "theme+xml"), ("ppt/theme/theme2.xml", start + "theme+xml"),
      ]
      + (0..<count).flatMap { index in
        [
          ("ppt/slides/slide\(index + 1).xml", start + "presentationml.slide+xml"),
          ("ppt/notesSlides/notesSlide\(index + 1).xml", start + "presentationml.notesSlide+xml"),
        ]
      }
    let overrides = parts.map { "<Override PartName=\"/\($0.0)\" ContentType=\"\($0.1)\"/>" }
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Default Extension=\"png\" ContentType=\"image/png\"/>" + overrides.joined() + "</Types>"
  }

  private var core: String {
    let date = created.map {
      "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(XMLText.escaped($0))</dcterms:created>"
    }
    return """
      <cp:coreProperties \
      xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
      <dc:title>\(XMLText.escaped(deck.title))</dc:title>\
      <dc:subject>\(XMLText.escaped(deck.subject))</dc:subject>\
      <dc:language>en-US</dc:language>\(date ?? "")</cp:coreProperties>
      """
  }

  private var presentation: String {
    let slides = (0..<count).map { "<p:sldId id=\"\(256 + $0)\" r:id=\"rId\($0 + 4)\"/>" }
    return "<p:presentation \(Self.namespaces)>"
      + "<p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>"
      + "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst>"
      + "<p:sldIdLst>\(slides.joined())</p:sldIdLst>"
      + "<p:sldSz cx=\"\(Self.width)\" cy=\"\(height)\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>"
      + "</p:presentation>"
  }

  private static let colorMap =
    "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" "
    + "accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" "
    + "folHlink=\"folHlink\"/>"

  static let group =
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"

  private var master: String {
    "<p:sldMaster \(Self.namespaces)><p:cSld><p:bg><p:bgPr><a:solidFill>\(color(deck.theme.paper))"
      + "</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>\(Self.group)\(titleShape(2, ""))"
      + "</p:spTree></p:cSld>\(Self.colorMap)"
      + "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst></p:sldMaster>"
  }

  private var layout: String {
    "<p:sldLayout \(Self.namespaces) type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Step\">"
      + "<p:spTree>\(Self.group)\(titleShape(2, ""))</p:spTree></p:cSld>"
      + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
  }

  private var notesMaster: String {
    "<p:notesMaster \(Self.namespaces)><p:cSld><p:spTree>\(Self.group)\(Self.slideImage)\(notesBody(""))"
      + "</p:spTree></p:cSld>\(Self.colorMap)</p:notesMaster>"
  }
}
