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

  /// Takes in what another pass over the same file found.
  mutating func add(_ other: ProblemList) {
    count += other.count
    kept = Array((kept + other.kept).sorted { $0.offset < $1.offset }.prefix(Self.limit))
  }

  /// Throws if there is any problem.
  func check(file: String, bytes: [UInt8]) throws(DataErrors) {
    guard count > 0 else { return }
    let problems = kept.map { Problem(at: Position(ofByte: $0.offset, in: bytes), $0.finding) }
    throw DataErrors(file: file, problems: problems, omitted: count - problems.count)
  }
}
