import Customers
import Drawing
import Exercises
import Scenes
import Words

/// Exercises as pages to print: a sheet for every student, and the answers as a document of their own.
public struct WorksheetPages: Sendable {
  private let sheet: ExerciseSheet
  private let style: PageStyle
  private var compositor: Compositor { Compositor(style: style) }

  static let title = "Clustering by hand"

  /// The pages of a sheet, all of its variants one after the other.
  ///
  /// - Parameters:
  ///     - sheet: the exercises.
  ///     - paper: what they are laid out for.
  ///     - theme: their colors.
  ///     - metrics: how wide texts are.
  public init(
    _ sheet: ExerciseSheet, paper: Paper, theme: Theme = Theme(.print), metrics: any TextMetrics
  ) {
    self.sheet = sheet
    style = PageStyle(paper: paper, theme: theme, metrics: metrics)
  }

  /// The exercises: every variant begins on a page of its own and counts its own pages.
  public var exercises: Document {
    let pages = sheet.variants.flatMap { variant in
      var flow = PageFlow(style: style)
      for block in opening(variant) { flow.place(block) }
      let exercises = variant.exercises.enumerated().map {
        ExerciseBlocks(exercise: $1, number: $0 + 1, compositor: compositor)
      }
      ExercisePacking(exercises).place(in: &flow)
      return flow.pages(footer: footer("\(Self.title) · \(name(variant).lowercased())"))
    }
    return document(Self.title, pages)
  }

  /// The answers with the working, variant after variant.
  public var key: Document {
    let title = Self.title + ": answers"
    var flow = PageFlow(style: style)
    flow.place(
      compositor.heading(title, level: 1),
      compositor.paragraph(
        """
        \(sheet.units.sentence) Answers are computed from the printed numbers; a last digit that differs \
        by one comes from rounding on the way and is right.
        """, PageStyle.small, color: style.theme.muted), .space(10))
    for variant in sheet.variants {
      let heading = compositor.heading(
        "\(name(variant)) · \(pointsWords(variant.points))", destination: Self.destination(variant))
      for (index, exercise) in variant.exercises.enumerated() {
        let block = KeyBlocks(exercise: exercise, number: index + 1, compositor: compositor).block
        flow.place(.column((index == 0 ? [heading] : []) + [block]))
      }
      flow.space(8)
    }
    return document(title, flow.pages(footer: footer(title)))
  }

  private func footer(_ title: String) -> String { "\(title) · seed \(sheet.seed) · \(source)" }

  private func document(_ title: String, _ pages: [Page]) -> Document {
    let outline = sheet.variants.map {
      Document.OutlineItem(title: name($0), destination: Self.destination($0))
    }
    let count = NumberText.count(sheet.variants.count, "variant")
    return Document(
      title: title, subject: "\(count), seed \(sheet.seed). From \(source).", pages: pages, outline: outline)
  }

  private static func destination(_ variant: Variant) -> String { "variant-\(variant.number)" }

  private func name(_ variant: Variant) -> String { "Variant \(variant.number) of \(sheet.variants.count)" }

  /// Where the customers came from: a file without its folders; made-up customers say so.
  private var source: String {
    let source = sheet.features.source
    if source.isSynthetic { return "\(harmless(source.name)), synthetic data" }
    return harmless(source.name.split(separator: "/").last ?? "standard input", limit: 60)
  }

  /// The title with the variant, lines for name and date, and how to work.
  private func opening(_ variant: Variant) -> [Block] {
    [
      compositor.heading(Self.title, level: 1, destination: Self.destination(variant)),
      compositor.paragraph(name(variant), PageStyle.heading), .space(12), nameLine(variant), .space(12),
      compositor.band("How to work", [instructions(variant)]), .space(16),
    ]
  }

  private func instructions(_ variant: Variant) -> String {
    let all = sheet.features.customers.count
    let the = sheet.features.source.isSynthetic ? "the \(source)" : source
    let drawn =
      variant.customers < all
      ? "\(variant.customers) of \(NumberText.count(all, "customer")), drawn for your variant from \(the)"
      : "all \(NumberText.count(all, "customer")) of \(the)"
    return """
      The numbers come from \(drawn). \(sheet.units.sentence) Show your working. Round distances, means and \
      responsibilities to two decimals unless a question says otherwise, and only at the end.
      """
  }

  private func nameLine(_ variant: Variant) -> Block {
    let (width, theme) = (style.body.width, style.theme)
    let fields = [("Name", 0.0, 0.5), ("Date", 0.54, 0.74), ("Points", 0.78, 1.0)]
    let metrics = style.metrics
    let total = "/ \(variant.points)"
    return Block(size: Size(width, 16)) { corner in
      .stack(
        fields.map { label, start, end in
          let baseline = corner.y + 14
          let left = corner.x + start * width
          let last = label == "Points" ? metrics.width(total, PageStyle.body) + 4 : 0
          let lineStart = left + metrics.width(label, PageStyle.body) + 5
          return .stack([
            .text(Text(label, PageStyle.body, theme.ink, at: Point(left, baseline))),
            .stroke(
              .segment(Point(lineStart, baseline + 1), Point(corner.x + end * width - last, baseline + 1)),
              Stroke(theme.muted, width: 0.6)),
            label == "Points"
              ? .text(
                Text(total, PageStyle.body, theme.ink, at: Point(corner.x + width, baseline), alignment: .end)
              )
              : .empty,
          ])
        })
    }
  }
}
