import TraceFiles

/// Recomputes a trace file of any of the three algorithms; what is wrong is thrown by itself.
func verifyTrace(_ bytes: [UInt8]) throws -> VerifiedTrace {
  do throws(TraceFailure) {
    return try verifyTrace(bytes, by: [.kMeans, .hierarchical, .gaussianMixture])
  } catch {
    switch error {
    case .fault(let fault): throw fault
    case .disagreement(let disagreement): throw disagreement
    }
  }
}
