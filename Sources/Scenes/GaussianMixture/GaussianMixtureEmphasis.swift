import Clustering

/// What a step changed, and therefore shows in full color; everything else steps back.
struct GaussianMixtureEmphasis: Sendable {
  /// Customers that look alike in one picture.
  struct Group: Hashable, Sendable, Comparable {
    /// An index of the story's shades; `nil` before a customer is shared.
    var shade: Int?
    var emphasis: Emphasis
    /// The segment with the largest share.
    var segment: Int

    /// Quiet ones are painted first, changed ones last.
    static func < (a: Group, b: Group) -> Bool {
      (a.emphasis.rawValue, a.segment, a.shade ?? 0) < (b.emphasis.rawValue, b.segment, b.shade ?? 0)
    }
  }

  private let story: GaussianMixtureStory
  private let step: Int
  /// The step whose sharing lies on the stage: at the very start of a step it is still the one before; `nil`
  /// before anybody is shared.
  private let shared: Int?
  /// Whether customers step back.
  private let quietsCustomers: Bool
  /// Whether ellipses and means step back.
  let quietsComponents: Bool

  init(_ story: GaussianMixtureStory, at moment: Moment) {
    let step = moment.step
    self.story = story
    self.step = step
    shared = moment.progress > 0 ? step : step > 0 ? step - 1 : nil
    switch story.trace.event(at: step) {
    case .initialize: (quietsCustomers, quietsComponents) = (false, false)
    // The last picture is the result, and shows everything.
    case .expectation: (quietsCustomers, quietsComponents) = (false, step < story.trace.count - 1)
    case .maximization: (quietsCustomers, quietsComponents) = (true, false)
    }
  }

  /// How a drawn customer looks.
  func group(ofShown index: Int) -> Group {
    guard let shared else { return Group(shade: nil, emphasis: .full, segment: 0) }
    let shade = Int(story.sharing[shared].shades[index])
    let level: Emphasis = quietsCustomers ? .quiet : changes(index) ? .changed : .full
    return Group(shade: shade, emphasis: level, segment: story.shades[shade].segment)
  }

  /// Whether an expectation gives most of a customer to another component. Not so in the first, which
  /// follows the seeding.
  private func changes(_ index: Int) -> Bool {
    guard step > 0, story.trace.iteration(at: step) > 1 else { return false }
    return story.shade(ofShown: index, at: step - 1).segment != story.shade(ofShown: index, at: step).segment
  }
}
