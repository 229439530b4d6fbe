import Words

/// Problems as they are met, told by their byte: the first twenty are kept, all are counted. Those about the
/// cells of one column are one problem with a count.
struct ProblemList {
  static let limit = 20

  /// How many cells and rows there is something wrong with.
  private(set) var count = 0
  private var kept: [Kept] = []
  /// Problems that are not kept.
  private var omitted = 0

  private struct Kept {
    var offset: Int
    var finding: Problem.Finding
    /// The column whose cells it is about; nil where it is about a single place.
    var column: Int?
    var count = 1
    var second: Int?
  }

  /// `finding` is made only if it is kept.
  mutating func add(at offset: Int, about column: Int? = nil, _ finding: @autoclosure () -> Problem.Finding) {
    count += 1
    if let column, let place = kept.firstIndex(where: { $0.column == column }) {
      kept[place].count += 1
      if kept[place].second == nil { kept[place].second = offset }
      return
    }
    if kept.count < Self.limit {
      kept.append(Kept(offset: offset, finding: finding(), column: column))
    } else {
      omitted += 1
    }
  }

  /// A problem that is known to be met so often, first and second at these places.
  mutating func add(
    at offset: Int, about column: Int, count more: Int, second: Int?, _ finding: Problem.Finding
  ) {
    count += more
    guard kept.count < Self.limit else {
      omitted += 1
      return
    }
    kept.append(Kept(offset: offset, finding: finding, column: column, count: more, second: second))
  }

  /// Takes in what another pass over the same file found, or one over a file whose bytes lie `shift` further
  /// on.
  mutating func add(_ other: ProblemList, shiftedBy shift: Int = 0) {
    count += other.count
    let others = other.kept.map { one in
      var one = one
      one.offset += shift
      one.second = one.second.map { $0 + shift }
      return one
    }
    let all = (kept + others).sorted { $0.offset < $1.offset }
    omitted += other.omitted + max(0, all.count - Self.limit)
    kept = Array(all.prefix(Self.limit))
  }

  /// Throws if there is any problem.
  func check(file: String, place: (Int) -> (file: String?, position: Position)) throws(DataErrors) {
    if count > 0 { throw errors(file: file, place: place) }
  }

  /// The problems with their places: `place` says where a byte is, and in which file if it is in another.
  func errors(file: String, place: (Int) -> (file: String?, position: Position)) -> DataErrors {
    let problems = kept.map { one in
      let place = (first: place(one.offset), second: one.second.map { place($0).position.line })
      return Problem(
        at: place.first.position, in: place.first.file, one.finding, count: one.count,
        secondLine: place.second)
    }
    return DataErrors(file: file, problems: problems, omitted: omitted)
  }
}
