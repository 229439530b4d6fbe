import Archives
import Drawing
import Vector

// What is there for every slide.
extension PowerPointPackage {
  /// A slide with its notes. Slides are numbered from 1.
  func parts(of slide: SlideDeck.Slide, number: Int) -> [ZipFile.Member] {
    [
      part("ppt/slides/slide\(number).xml", text(of: slide)),
      relations(
        "ppt/slides/_rels/slide\(number).xml.rels",
        [
          ("slideLayout", "../slideLayouts/slideLayout1.xml"), ("image", "../media/image\(number).png"),
          ("notesSlide", "../notesSlides/notesSlide\(number).xml"),
        ]),
      part("ppt/notesSlides/notesSlide\(number).xml", notes(of: slide)),
      relations(
        "ppt/notesSlides/_rels/notesSlide\(number).xml.rels",
        [
          ("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", "../slides/slide\(number).xml"),
        ]),
    ]
  }

  private func text(of slide: SlideDeck.Slide) -> String {
    "<p:sld \(Self.namespaces)><p:cSld><p:spTree>\(Self.group)"
      + "<p:pic><p:nvPicPr><p:cNvPr id=\"3\" name=\"Step\" descr=\"\(XMLText.escaped(slide.words))\"/>"
      + "<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>"
      + "<p:blipFill><a:blip r:embed=\"rId2\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>"
      + "<p:spPr>\(place(0, 0, Self.width, height))<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
      + "</p:pic>\(titleShape(2, slide.title))</p:spTree></p:cSld>"
      + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
  }

  private func notes(of slide: SlideDeck.Slide) -> String {
    let lines = [slide.caption.headline, slide.caption.detail, slide.description].filter { !$0.isEmpty }
    let paragraphs = lines.map { paragraph($0) }.joined()
    return "<p:notes \(Self.namespaces)><p:cSld><p:spTree>\(Self.group)\(Self.slideImage)"
      + "\(notesBody(paragraphs))</p:spTree></p:cSld>"
      + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
  }

  /// The title of a slide, for outlines and for those who do not see it. It stands above the slide, as the
  /// picture shows it already.
  func titleShape(_ number: Int, _ words: String) -> String {
    "<p:sp><p:nvSpPr><p:cNvPr id=\"\(number)\" name=\"Title\"/><p:cNvSpPr>"
      + "<a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr>"
      + "<p:spPr>\(place(0, -914_400, Self.width, 685_800))"
      + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
      + "<p:txBody><a:bodyPr/><a:lstStyle/>\(paragraph(words))</p:txBody></p:sp>"
  }

  static let slideImage =
    "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" "
    + "noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr>"
    + "<a:xfrm><a:off x=\"685800\" y=\"1143000\"/><a:ext cx=\"5486400\" cy=\"3086100\"/></a:xfrm>"
    + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp>"

  func notesBody(_ paragraphs: String) -> String {
    let contents = paragraphs.isEmpty ? "<a:p><a:endParaRPr lang=\"en-US\"/></a:p>" : paragraphs
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
      + "<p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr>"
      + "<p:spPr>\(place(685_800, 4_400_550, 5_486_400, 3_600_450))"
      + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
      + "<p:txBody><a:bodyPr/><a:lstStyle/>\(contents)</p:txBody></p:sp>"
  }

  private func paragraph(_ words: String) -> String {
    words.isEmpty
      ? "<a:p><a:endParaRPr lang=\"en-US\"/></a:p>"
      : "<a:p><a:r><a:rPr lang=\"en-US\"/><a:t>\(XMLText.escaped(words))</a:t></a:r></a:p>"
  }

  private func place(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
    "<a:xfrm><a:off x=\"\(x)\" y=\"\(y)\"/><a:ext cx=\"\(width)\" cy=\"\(height)\"/></a:xfrm>"
  }

  func color(_ color: Color) -> String {
    let parts = [color.red, color.green, color.blue].map { part -> String in
      let digits = String(Int((part * 255).rounded()), radix: 16, uppercase: true)
      return digits.count < 2 ? "0" + digits : digits
    }
    return "<a:srgbClr val=\"\(parts.joined())\"/>"
  }

  /// Colors and fonts that every presentation has to name.
  var theme: String {
    let names = [
      "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink",
      "folHlink",
    ]
    let segments = (1...6).map { SegmentLook(segment: $0, theme: deck.theme).color }
    let colors =
      [deck.theme.ink, deck.theme.paper, deck.theme.muted, deck.theme.tint] + segments
      + [segments[0], deck.theme.muted]
    let scheme = zip(names, colors).map { "<a:\($0)>\(color($1))</a:\($0)>" }.joined()
    let font = "<a:latin typeface=\"Inter\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>"
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    let line = "<a:ln w=\"9525\">\(fill)</a:ln>"
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    func three(_ part: String) -> String { part + part + part }
    return "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Clusterwalk\">"
      + "<a:themeElements><a:clrScheme name=\"Clusterwalk\">\(scheme)</a:clrScheme>"
      + "<a:fontScheme name=\"Clusterwalk\"><a:majorFont>\(font)</a:majorFont>"
      + "<a:minorFont>\(font)</a:minorFont></a:fontScheme>"
      + "<a:fmtScheme name=\"Clusterwalk\"><a:fillStyleLst>\(three(fill))</a:fillStyleLst>"
      + "<a:lnStyleLst>\(three(line))</a:lnStyleLst><a:effectStyleLst>\(three(effect))</a:effectStyleLst>"
      + "<a:bgFillStyleLst>\(three(fill))</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
  }
}
