import Drawing

/// The elements of an image, as they are written one after the other.
struct SVGDrawing {
  private let metrics: any TextMetrics
  private let prefix: String
  /// Whether alternative texts are titles; else they are labels.
  private let titles: Bool
  /// The hatches that have been needed, in their order.
  private var hatches: [SVGHatch] = []
  /// What other elements refer to.
  private(set) var definitions = ""
  private(set) var body = ""

  init(metrics: any TextMetrics, prefix: String, titles: Bool) {
    self.metrics = metrics
    self.prefix = prefix
    self.titles = titles
  }

  mutating func draw(_ picture: Picture, at place: SVGPlace) {
    switch picture {
    case .fill(let path, let paint): fill(path, paint, at: place)
    case .stroke(let path, let stroke): self.stroke(path, stroke, at: place)
    case .text(let text): write(text, at: place)
    case .points(let points, let marker): mark(points, marker, at: place)
    case .stack(let pictures): for picture in pictures { draw(picture, at: place) }
    case .placed(let picture, let point, let scale):
      if let inner = place.placing(at: point, scale: scale) { draw(picture, at: inner) }
    case .named(let name, let picture):
      switch name.role {
      case .figure:
        body += "<g" + opening(name.words)
        draw(picture, at: place)
        body += "</g>\n"
      case .decoration:
        body += "<g aria-hidden=\"true\">\n"
        draw(picture, at: place)
        body += "</g>\n"
      case .part, .heading, .paragraph, .link, .destination: draw(picture, at: place)
      }
    }
  }

  /// The end of a tag that has begun, with what its contents show in words.
  func opening(_ alternative: String) -> String {
    if alternative.isEmpty { return ">\n" }
    let words = XMLText.escaped(alternative)
    return titles
      ? " role=\"img\">\n<title>\(words)</title>\n" : " role=\"img\" aria-label=\"\(words)\">\n"
  }

  // MARK: Shapes

  private mutating func fill(_ path: Path, _ paint: Paint, at place: SVGPlace) {
    guard let data = path.data(at: place) else { return }
    switch paint {
    case .color(let color): body += "<path\(color.attributes("fill")) d=\"\(data)\"/>\n"
    case .hatch(let hatch):
      let lined = SVGHatch(hatch, at: place)
      if lined.isPlain { return fill(path, .color(hatch.ground), at: place) }
      let number = number(of: lined)
      body += "<path fill=\"url(#\(prefix)hatch-\(number))\" d=\"\(data)\"/>\n"
    }
  }

  /// The number under which a hatch is defined.
  private mutating func number(of hatch: SVGHatch) -> Int {
    if let index = hatches.firstIndex(of: hatch) { return index + 1 }
    hatches.append(hatch)
    definitions += hatch.definition(name: "\(prefix)hatch-\(hatches.count)")
    return hatches.count
  }

  private mutating func stroke(_ path: Path, _ stroke: Stroke, at place: SVGPlace) {
    let width = stroke.width * place.scale
    guard width > 0 && width.isFinite, let data = path.data(at: place) else { return }
    body +=
      "<path fill=\"none\"\(stroke.color.attributes("stroke")) stroke-width=\"\(SVGNumber.text(width))\""
    if let dashes = Self.dashes(stroke.dashes.map { $0 * place.scale }) {
      body += " stroke-dasharray=\"\(dashes)\""
    }
    if stroke.cap == .round { body += " stroke-linecap=\"round\"" }
    if stroke.join == .round { body += " stroke-linejoin=\"round\"" }
    body += " d=\"\(data)\"/>\n"
  }

  /// Dashes that nobody could see are a solid line.
  private static func dashes(_ dashes: [Double]) -> String? {
    let total = dashes.reduce(0, +)
    guard total > 0.25 && total.isFinite && dashes.allSatisfy({ $0 >= 0 }) else { return nil }
    return dashes.map { SVGNumber.text($0) }.joined(separator: " ")
  }

  private mutating func mark(_ points: [Point], _ marker: Marker, at place: SVGPlace) {
    let centers = points.compactMap { place($0) }
    let size = marker.size * place.scale
    guard !centers.isEmpty && size > 0 && size.isFinite else { return }
    body += "<g\(marker.fill?.attributes("fill") ?? " fill=\"none\"")"
    let width = marker.outlineWidth * place.scale
    if let outline = marker.outline, width > 0 && width.isFinite {
      body += "\(outline.attributes("stroke")) stroke-width=\"\(SVGNumber.text(width))\""
    }
    body += ">\n"
    if marker.shape == .circle {
      let radius = SVGNumber.text(size / 2)
      for center in centers {
        body +=
          "<circle cx=\"\(SVGNumber.text(center.x))\" cy=\"\(SVGNumber.text(center.y))\" r=\"\(radius)\"/>\n"
      }
    } else {
      let outline = MarkOutline(marker, scale: place.scale)
      for center in centers { body += "<path d=\"\(outline.data(around: center))\"/>\n" }
    }
    body += "</g>\n"
  }

  private mutating func write(_ text: Text, at place: SVGPlace) {
    guard let origin = place(text.point) else { return }
    body += SVGText(text, metrics: metrics).element(at: origin, scale: place.scale)
  }
}
