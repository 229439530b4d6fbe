/// A bounded memory of what was made before.
///
/// It has two halves: when the young one is full it becomes the old one, and what is not asked for again in
/// the meantime is forgotten with the old one.
struct RecentCache<Key: Hashable, Value> {
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  private var weight = 0
  private let limit: Int
  private let weigh: (Value) -> Int

  /// A memory of values that weigh about twice the limit together at most.
  init(limit: Int, weigh: @escaping (Value) -> Int = { _ in 1 }) {
    self.limit = limit
    self.weigh = weigh
  }

  /// What was made for this key, or what is made for it now.
  mutating func value<Failure: Error>(for key: Key, make: () throws(Failure) -> Value) throws(Failure)
    -> Value
  {
    if let value = young[key] { return value }
    let value: Value
    if let remembered = old[key] { value = remembered } else { value = try make() }
    weight += weigh(value)
    if weight > limit {
      old = young
      young = [:]
      weight = weigh(value)
    }
    young[key] = value
    return value
  }
}
