import Words

/// Problems as they are met, told by their byte: the first twenty are kept, all are counted.
struct ProblemList {
  static let limit = 20

  private(set) var count = 0
  private var kept: [(offset: Int, finding: Problem.Finding)] = []

  /// `finding` is made only if it is kept.
  mutating func add(at offset: Int, _ finding: @autoclosure () -> Problem.Finding) {
    count += 1
    if kept.count < Self.limit { kept.append((offset, finding())) }
  }

  /// Takes in what another pass over the same file found, or one over a file whose bytes lie `shift` further
  /// on.
  mutating func add(_ other: ProblemList, shiftedBy shift: Int = 0) {
    count += other.count
    let others = other.kept.map { (offset: $0.offset + shift, finding: $0.finding) }
    kept = Array((kept + others).sorted { $0.offset < $1.offset }.prefix(Self.limit))
  }

  /// Throws if there is any problem.
  func check(file: String, place: (Int) -> (file: String?, position: Position)) throws(DataErrors) {
    if count > 0 { throw errors(file: file, place: place) }
  }

  /// The problems with their places: `place` says where a byte is, and in which file if it is in another.
  func errors(file: String, place: (Int) -> (file: String?, position: Position)) -> DataErrors {
    let problems = kept.map { offset, finding in
      let place = place(offset)
      return Problem(at: place.position, in: place.file, finding)
    }
    return DataErrors(file: file, problems: problems, omitted: count - problems.count)
  }
}
