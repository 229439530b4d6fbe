import CCairo
import Drawing

/// Draws pictures on a page as lines and letters, and says what their parts are.
struct PagePainter {
  let typesetter: Typesetter
  let pen: Pen

  func draw(_ picture: Picture, at placement: Placement) {
    switch picture {
    case .fill(let path, .color(let color)): pen.fill(path, color, at: placement)
    case .fill(let path, .hatch(let hatch)): pen.fill(path, hatch, at: placement)
    case .stroke(let path, let stroke): pen.stroke(path, stroke, at: placement)
    case .text(let text): write(text, at: placement)
    case .points(let points, let marker):
      for point in points { pen.mark(marker, at: point, in: placement) }
    case .stack(let pictures): for picture in pictures { draw(picture, at: placement) }
    case .placed(let picture, let point, let scale):
      guard let inner = placement.placing(at: point, scale: scale) else { return }
      draw(picture, at: inner)
    case .named(let name, let picture):
      let tag = name.role.tag
      if let tag { cairo_tag_begin(pen.cairo, tag.name, tag.attributes) }
      draw(picture, at: placement)
      if let tag { cairo_tag_end(pen.cairo, tag.name) }
    }
  }

  private func write(_ text: Text, at placement: Placement) {
    let placed = PlacedText(text, layout: typesetter.lay(text))
    guard let origin = placement(text.point + Point(0, placed.drop)) else { return }
    pen.write(placed, at: Placement(shift: origin, scale: placement.scale), text.color)
  }
}

extension Name.Role {
  /// The tag of a part of a page, after the structure types of PDF (ISO 32000-1, 14.8.4).
  fileprivate var tag: (name: String, attributes: String?)? {
    switch self {
    case .part: nil
    case .heading(let level): ("H\(min(max(level, 1), 6))", nil)
    case .paragraph: ("P", nil)
    case .figure: ("Figure", nil)
    case .link(let name): (CAIRO_TAG_LINK, "dest='\(Destinations.encoded(name))'")
    case .destination(let name): (CAIRO_TAG_DEST, "name='\(Destinations.encoded(name))'")
    // Not to be read aloud or taken over into other files.
    case .decoration: ("Private", nil)
    }
  }
}
