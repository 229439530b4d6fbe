/// One page of a document: a picture and the size of its paper, in points of 1/72 inch.
public struct Page: Hashable, Sendable {
  public var size: Size
  public var picture: Picture

  public init(size: Size, picture: Picture) {
    self.size = size
    self.picture = picture
  }
}

/// Pages with what a reader's program shows around them.
public struct Document: Hashable, Sendable {
  /// A line of the outline and where it leads.
  public struct OutlineItem: Hashable, Sendable {
    public var title: String
    /// The name of a destination in one of the pages.
    public var destination: String
    /// 0 for the top level.
    public var level: Int

    public init(title: String, destination: String, level: Int = 0) {
      self.title = title
      self.destination = destination
      self.level = level
    }
  }

  public var title: String
  public var subject: String
  public var pages: [Page]
  public var outline: [OutlineItem]

  public init(title: String, subject: String, pages: [Page], outline: [OutlineItem]) {
    self.title = title
    self.subject = subject
    self.pages = pages
    self.outline = outline
  }
}
