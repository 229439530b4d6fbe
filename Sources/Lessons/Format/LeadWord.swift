/// The strong word that begins a paragraph, as in `**Respond:** What ...`, and what follows it.
struct LeadWord {
  let word: String
  let rest: [Markdown.Inline]

  init?(_ inlines: [Markdown.Inline]) {
    guard let first = inlines.first, case .strong(let words) = first.kind else { return nil }
    let text = words.plainText
    guard text.hasSuffix(":") else { return nil }
    word = String(text.dropLast())
    rest = Array(inlines.dropFirst())
  }

  /// What quotes below a task may begin with.
  enum Quote: String, CaseIterable {
    case hint = "Hint"
    case answer = "Answer"
    case number = "Number"
    case names = "Names"
    case setting = "Setting"
    case centroids = "Centroids"
  }
}
