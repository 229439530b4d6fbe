import Drawing

/// How any scene is to look, and what it is to show.
public struct SceneOptions: Sendable {
  /// How its frames are set.
  public var frame: FrameStyle
  /// Which lines of captions are shown.
  public var captions: CaptionChoice
  /// Which two numbers of a customer are its place.
  public var projection: Projection.Choice
  /// The row of a customer to follow through the run.
  public var followed: Int?
  /// Whether a line joins every customer to its centroid.
  public var showsMembership: Bool
  /// The segment number of each label of the final partition, where it is to agree with another run; else
  /// the canonical order numbers them.
  public var numbering: [Int]?
  /// How the leaves of a dendrogram are ordered.
  public var leafOrder: LeafOrderChoice

  /// Options that show all customers alike, where nothing else is said.
  public init(
    _ frame: FrameStyle, captions: CaptionChoice = .full, projection: Projection.Choice = .automatic,
    followed: Int? = nil, showsMembership: Bool = false, leafOrder: LeafOrderChoice = .lowestFirst
  ) {
    self.frame = frame
    self.captions = captions
    self.projection = projection
    self.followed = followed
    self.showsMembership = showsMembership
    self.leafOrder = leafOrder
  }
}
