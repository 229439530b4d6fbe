/// A file of Markdown as it was read: what lessons and the glossary are made of.
///
/// What reads Markdown is a C library. Where there is none, as in a browser, a file comes as JSON, which
/// holds all that was read of it.
public struct MarkdownFile: Hashable, Sendable {
  /// The file as messages name it.
  public let file: String
  package let source: SourceLines
  /// What the lines say; without the front matter, which is no Markdown.
  package let markdown: Markdown

  package init(file: String, source: SourceLines, markdown: Markdown) {
    self.file = file
    self.source = source
    self.markdown = markdown
  }
}
