import Numerics

/// One step of a k-means run: what happened, and what is true afterwards.
public struct KMeansStep: Hashable, Sendable {
  /// What happened.
  public let event: Event
  /// What is true afterwards.
  public let state: State

  /// A step, by what happened and what is true afterwards.
  public init(event: Event, state: State) {
    self.event = event
    self.state = state
  }

  /// What happened.
  public enum Event: Hashable, Sendable {
    /// One of the first centroids was chosen.
    case seed(Seed)
    /// Every customer went to its nearest centroid.
    case assign(Assignment)
    /// A centroid without customers went to the farthest one.
    case relocate(Relocation)
    /// A cluster that had customers has none any more; its centroid stays.
    case keep(centroid: Int)
    /// A centroid without customers was taken away.
    case drop(Drop)
    /// Every centroid went to the mean of its customers.
    case update(Update)
  }

  /// What is true after the step.
  public struct State: Hashable, Sendable {
    /// The round of assignment and update, counted from 1; 0 while seeding.
    public var iteration: Int
    /// clusters x features, in the units of the points; while seeding, the seeds so far.
    public var centroids: Matrix
    /// The cluster of each customer.
    public var labels: Labels
    /// Customers a cluster.
    public var sizes: [Int]
    /// The sum of squared distances of the customers to the centroids of their clusters;
    /// `nil` before the first assignment.
    public var wcss: Double?
  }

  /// One of the first centroids was chosen.
  public struct Seed: Hashable, Sendable {
    /// Its number, from 0.
    public var centroid: Int
    /// The row of the customer that it was put on; `nil` if it is no customer.
    public var customer: Int?
    /// Where it is, in the units of the points.
    public var position: [Double]
    /// The probability that this draw had; `nil` where none is defined.
    public var probability: Double?
    /// The customer's squared distance to the nearest seed before; `nil` for the first, and where
    /// distances play no part.
    public var squaredDistance: Double?
    /// Greedy seeding: all customers drawn for this seed, of whom the best was taken.
    public var candidates: [Int]
  }

  /// Every customer went to its nearest centroid.
  public struct Assignment: Hashable, Sendable {
    /// Who went to another cluster than before, by row; at first, everyone.
    public var changes: [LabelChange]
    /// With the new labels and the centroids as they were.
    public var wcss: Double
  }

  /// A centroid without customers went to the farthest one.
  public struct Relocation: Hashable, Sendable {
    /// The number of the centroid, from 0.
    public var centroid: Int
    /// The row of the customer, which belongs to the centroid from now on.
    public var customer: Int
    /// The cluster that lost it.
    public var donor: Int
    /// Where the centroid is now, in the units of the points.
    public var position: [Double]
    /// The customer's squared distance to the centroid it belonged to.
    public var squaredDistance: Double
  }

  /// A centroid without customers was taken away.
  public struct Drop: Hashable, Sendable {
    /// The number of the centroid, from 0.
    public var centroid: Int
    /// The number that the last centroid had; it is called `centroid` from now on.
    public var renumbered: Int
  }

  /// Every centroid went to the mean of its customers.
  public struct Update: Hashable, Sendable {
    /// How far each centroid moved.
    public var shifts: [Double]
    /// With the new centroids and the labels as they were.
    public var wcss: Double

    /// How far the centroid that moved most did.
    public var farthest: Double { shifts.max() ?? 0 }
  }
}
