import FoundationEssentials

/// The programs in `peers/`, which do with Python's packages what is measured here.
enum Python {
  /// What is missing of Python and these packages, in a sentence; `nil` if all is there.
  static func missing(_ packages: [String]) -> String? {
    let find =
      "import importlib.util, sys; print(*[p for p in sys.argv[1:] if not importlib.util.find_spec(p)])"
    do {
      let missing = try ChildProcess(["python3", "-c", find] + packages).finish().split(
        whereSeparator: \.isWhitespace)
      return missing.isEmpty ? nil : "no comparison: python3 has no \(missing.joined(separator: " and no "))"
    } catch {
      return "no comparison: there is no python3"
    }
  }

  /// Starts a peer on a number of threads.
  static func peer(_ name: String, _ arguments: [String], threads: Int) throws -> ChildProcess {
    let variables = Dictionary(
      uniqueKeysWithValues: ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"].map {
        ($0, String(threads))
      })
    return try ChildProcess(["python3", "-W", "ignore", folder + name] + arguments, variables: variables)
  }

  private static var folder: String {
    let file = #filePath
    return file.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
      + "/peers/"
  }
}
