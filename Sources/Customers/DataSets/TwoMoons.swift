import Numerics

extension DataSet {
  /// Two crescents, the end of each inside the other, their customers at even steps along them.
  public static let twoMoons = DataSet(
    name: "two-moons",
    summary: "two crescents of customers that interlock",
    shows: """
      k-means cuts straight through both crescents, as a cluster is what is nearest to its middle; \
      single linkage follows them from neighbor to neighbor.
      """,
    call: "frames compare --algorithms k-means,hierarchical -k 2 --linkage single",
    division: divided(equallyInto: 2)
  ) { groups, random in
    let sizes = [0, 1].map { moon in groups.count { $0 == moon } }
    var placed = [0, 0]
    return groups.map { moon in
      let angle = Double.pi * (Double(placed[moon]) + random.uniform()) / Double(sizes[moon])
      placed[moon] += 1
      let (sine, cosine) = sineAndCosine(angle)
      let (x, y) = moon == 0 ? (cosine, sine) : (1 - cosine, 0.5 - sine)
      return Place(
        nearIncome: 58 + 37 * (x + 0.12 * (2 * random.uniform() - 1)),
        spending: 38 + 58 * (y + 0.12 * (2 * random.uniform() - 1)))
    }
  }
}
