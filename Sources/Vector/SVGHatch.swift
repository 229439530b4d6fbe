import Drawing

/// A hatch with the place that its lines start from.
struct SVGHatch: Hashable {
  private let lines: HatchLines
  private let ink: Color
  private let ground: Color
  /// Where the pattern starts, within one of its repetitions.
  private let origin: Point

  init(_ hatch: Hatch, at place: SVGPlace) {
    lines = HatchLines(hatch, scale: place.scale)
    ink = hatch.ink
    ground = hatch.ground
    origin = Point(
      place.shift.x.truncatingRemainder(dividingBy: lines.period),
      place.shift.y.truncatingRemainder(dividingBy: lines.period))
  }

  /// Whether it has no lines, and is a color like any other.
  var isPlain: Bool { lines.directions.isEmpty }

  /// One repetition under a name, for areas to be filled with.
  func definition(name: String) -> String {
    let tile = Rect(x: 0, y: 0, width: lines.period, height: lines.period)
    // As exact as need be for many repetitions.
    let side = SVGNumber.text(lines.period * 100)
    let start = "translate(\(SVGNumber.text(origin.x)) \(SVGNumber.text(origin.y))) scale(.01)"
    var text = "<pattern id=\"\(name)\" patternUnits=\"userSpaceOnUse\" width=\"\(side)\" height=\"\(side)\""
    text += " patternTransform=\"\(start)\">"
    let hundredfold = SVGPlace(scale: 100)
    if let data = Path.rectangle(tile).data(at: hundredfold) {
      text += "<path\(ground.attributes("fill")) d=\"\(data)\"/>"
    }
    if let data = lines.path(over: tile, from: .zero).data(at: hundredfold) {
      let width = SVGNumber.text(lines.width * 100)
      text +=
        lines.directions == [.points]
        ? "<path\(ink.attributes("fill"))"
        : "<path fill=\"none\"\(ink.attributes("stroke")) stroke-width=\"\(width)\""
      text += " d=\"\(data)\"/>"
    }
    return text + "</pattern>\n"
  }
}
