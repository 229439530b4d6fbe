import Customers
import Runs
import Words

/// Why a page did not get what it asked for, in lines for whoever reads the page.
public struct PageFailure: Error, Hashable, Sendable {
  /// One a problem, each with what to do about it where that is known.
  public let lines: [String]

  /// What is wrong with a request, and where in it.
  init(_ fault: JSONNode.Fault, in text: [UInt8]) {
    let position = fault.position(in: text[...])
    lines = ["request:\(position.line):\(position.column): \(fault.what)"]
  }

  /// Why a run can't be made, its settings spelled as lessons spell them.
  init(_ failure: RunFailure) {
    switch failure {
    case .setting(let error): lines = [error.words(.lesson)]
    case .customers(let errors): lines = errors.lines
    case .data(let problems):
      lines = problems.map { problem in
        let place = [problem.line, problem.column].compactMap { $0.map { ":\($0)" } }.joined()
        return "\(harmless(problem.file))\(place): \(problem.what); \(problem.remedy.text(.lesson))"
      }
    case .noInput(let path, let reason), .cannotCreate(let path, let reason),
      .inputOutput(let path, let reason):
      lines = ["\(harmless(path)): \(reason)"]
    case .bug(let words): lines = [words]
    }
  }

  /// The lines as a page receives them.
  public var json: JSON { .object([("failed", .array(lines.map { .string($0) }))]) }
}
