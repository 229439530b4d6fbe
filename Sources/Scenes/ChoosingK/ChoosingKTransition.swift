import Drawing

extension ChoosingKStory {
  /// What happens between two partitions.
  struct Transition: Hashable, Sendable {
    /// Indices of the stops.
    let from, to: Int
    /// Segments that are new, ascending, each with where its customers come from.
    let born: [Kin]
    /// Segments that end, ascending, each with where its customers go.
    let ended: [Kin]
    /// How many customers change apart from those who come into new segments or leave ended ones.
    let others: Int
    /// By row, who changes segment.
    let changed: Set<Int>

    /// A segment of only one of two partitions, and those of the other that share customers with it.
    struct Kin: Hashable, Sendable {
      var segment: Int
      /// By the number of shared customers, most first.
      var shares: [Share]
      /// Whether it comes of one segment that is divided in two, and nobody else comes or goes.
      var isSplit: Bool
    }

    struct Share: Hashable, Sendable {
      var segment: Int
      var customers: Int
    }

    init(from: Int, to: Int, stops: [Stop]) {
      self.from = from
      self.to = to
      let (before, after) = (stops[from], stops[to])
      var pairs: [Int: [Int: Int]] = [:]
      for (old, new) in zip(before.segments, after.segments) {
        pairs[old, default: [:]][new, default: 0] += 1
      }
      func kin(_ segment: Int, _ count: (Int) -> Int, of others: Dictionary<Int, Int>.Keys) -> Kin {
        let shares = others.map { Share(segment: $0, customers: count($0)) }.filter { $0.customers > 0 }
          .sorted { ($1.customers, $0.segment) < ($0.customers, $1.segment) }
        let parent = shares.first?.segment ?? 0
        let rest = pairs[parent]?[parent] ?? 0
        let isSplit =
          shares.count == 1 && before.sizes[parent] == rest + (after.sizes[segment] ?? 0)
          && after.sizes[parent] == rest
        return Kin(segment: segment, shares: shares, isSplit: isSplit)
      }
      let (old, new) = (before.sizes.keys, after.sizes.keys)
      let bornNumbers = new.filter { !old.contains($0) }.sorted()
      let endedNumbers = old.filter { !new.contains($0) }.sorted()
      born = bornNumbers.map { number in kin(number, { pairs[$0]?[number] ?? 0 }, of: old) }
      ended = endedNumbers.map { number in kin(number, { pairs[number]?[$0] ?? 0 }, of: new) }
      let rows = before.segments.indices
      changed = Set(rows.filter { before.segments[$0] != after.segments[$0] })
      others = changed.count {
        !bornNumbers.contains(after.segments[$0]) && !endedNumbers.contains(before.segments[$0])
      }
    }

    /// The segment that a new one comes out of, or into which an ended one goes.
    func relative(of segment: Int) -> Int? {
      (born + ended).first { $0.segment == segment }?.shares.first?.segment
    }
  }
}
