import Glibc

/// `clusterwalk-bench [--rounds N] [NAME ...]`: measures what is named, or everything.
enum Bench {
  /// The first has a fresh process, which one that is about memory needs.
  static let all: [Benchmark] = [
    .traceMemory, .purchases, .lloyd, .merging, .mixture, .silhouette, .choosing, .lecture,
  ]

  static func run(_ arguments: [String]) -> Int32 {
    var names: [String] = []
    var rounds = 5
    var words = arguments[...]
    while let word = words.popFirst() {
      if word == "--rounds", let next = words.popFirst(), let count = Int(next), count > 0 {
        rounds = count
      } else if all.contains(where: { $0.name == word }) {
        names.append(word)
      } else {
        print("usage: clusterwalk-bench [--rounds N] [NAME ...], with the names:")
        for benchmark in all { print("  \(benchmark.name): \(benchmark.title)") }
        return 64
      }
    }
    var code: Int32 = 0
    for benchmark in all where names.isEmpty || names.contains(benchmark.name) {
      print("\(benchmark.title)\n\(benchmark.compares)\n")
      flush()
      do {
        try benchmark.measure(rounds)
      } catch {
        print("\(benchmark.name) was not measured: \(error)")
        code = 1
      }
      print()
      flush()
    }
    return code
  }

  /// Shows what was printed, also in a pipe.
  private static func flush() { fflush(nil) }
}
