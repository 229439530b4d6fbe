/// One page of a document: a picture and the size of its paper, in points of 1/72 inch.
public struct Page: Hashable, Sendable {
  /// The size of the paper.
  public var size: Size
  /// What is printed on it.
  public var picture: Picture

  /// A page of a size.
  public init(size: Size, picture: Picture) {
    self.size = size
    self.picture = picture
  }
}

/// Pages with what a reader's program shows around them.
public struct Document: Hashable, Sendable {
  /// A line of the outline and where it leads.
  public struct OutlineItem: Hashable, Sendable {
    /// What the line says.
    public var title: String
    /// The name of a destination in one of the pages.
    public var destination: String
    /// 0 for the top level.
    public var level: Int

    /// A line of the outline.
    public init(title: String, destination: String, level: Int = 0) {
      self.title = title
      self.destination = destination
      self.level = level
    }
  }

  /// What a window is called.
  public var title: String
  /// What the document is about, in a sentence.
  public var subject: String
  /// In reading order.
  public var pages: [Page]
  /// What a reader jumps by, in order.
  public var outline: [OutlineItem]

  /// A document of pages.
  public init(title: String, subject: String, pages: [Page], outline: [OutlineItem]) {
    self.title = title
    self.subject = subject
    self.pages = pages
    self.outline = outline
  }
}
