import CCairo
import Drawing

/// Draws pictures on an image, with what it remembers of the pictures before.
final class FramePainter {
  private let surface: ImageSurface
  private let typesetter: Typesetter
  // What they weigh is bytes.
  private var sprites = RecentCache<MarkerSprites.Key, MarkerSprites?>(limit: 16 << 20) { $0?.weight ?? 1024 }
  private var masks = RecentCache<TextMask.Key, TextMask?>(limit: 16 << 20) { $0?.weight ?? 1024 }
  private var tiles = RecentCache<HatchTile.Key, HatchTile>(limit: 4 << 20) { $0.weight }

  init(on surface: ImageSurface, fonts: Fonts) throws(RenderError) {
    self.surface = surface
    typesetter = try Typesetter(fonts: fonts)
  }

  func draw(_ picture: Picture, at placement: Placement, with pen: Pen) throws(RenderError) {
    switch picture {
    case .fill(let path, .color(let color)): pen.fill(path, color, at: placement)
    case .fill(let path, .hatch(let hatch)): try fill(path, hatch, at: placement, with: pen)
    case .stroke(let path, let stroke): pen.stroke(path, stroke, at: placement)
    case .text(let text): try write(text, at: placement, with: pen)
    case .points(let points, let marker): try mark(points, marker, at: placement, with: pen)
    case .stack(let pictures): for picture in pictures { try draw(picture, at: placement, with: pen) }
    case .placed(let picture, let point, let scale):
      guard let inner = placement.placing(at: point, scale: scale) else { return }
      try draw(picture, at: inner, with: pen)
    case .named(_, let picture): try draw(picture, at: placement, with: pen)
    }
  }

  private func fill(
    _ path: Path, _ hatch: Hatch, at placement: Placement, with pen: Pen
  ) throws(RenderError) {
    guard pen.outline(path, at: placement, grid: .edges) else { return }
    let key = HatchTile.Key(hatch: hatch, scale: placement.scale)
    let tile = try tiles.value(for: key) { () throws(RenderError) in try HatchTile(key) }
    tile.setSource(of: pen, from: placement.shift)
    cairo_fill(pen.cairo)
  }

  private func mark(
    _ points: [Point], _ marker: Marker, at placement: Placement, with pen: Pen
  ) throws(RenderError) {
    let key = MarkerSprites.Key(marker: marker, scale: placement.scale)
    let sprites = sprites.value(for: key) { MarkerSprites(key, with: pen) }
    guard let sprites else {
      for point in points { pen.mark(marker, at: point, in: placement) }
      return
    }
    try surface.change { pixels throws(RenderError) in
      for point in points {
        guard let place = placement(point).flatMap(PixelPhase.init(nearest:)) else { continue }
        try sprites.draw(at: place, over: pixels)
      }
    }
  }

  private func write(_ text: Text, at placement: Placement, with pen: Pen) throws(RenderError) {
    let placed = PlacedText(text, layout: typesetter.lay(text))
    guard let origin = placement(text.point + Point(0, placed.drop)) else { return }
    let scale = placement.scale
    guard let place = PixelPhase(nearest: origin) else { return }
    let key = TextMask.Key(
      layout: text.layoutKey, alignment: text.alignment, lineHeight: text.lineHeight, scale: scale,
      phase: place.phase)
    let mask = try masks.value(for: key) { () throws(RenderError) in
      try TextMask(placed, scale: scale, phase: place.phase)
    }
    if let mask {
      mask.draw(text.color, at: place, with: pen)
    } else {
      pen.letters(placed, at: Placement(shift: origin, scale: scale), text.color)
    }
  }
}
