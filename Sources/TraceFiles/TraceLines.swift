import Clustering
import Words

/// The lines of a trace file, parsed as they are asked for. Empty ones are passed over.
struct TraceLines {
  private let bytes: [UInt8]
  private let lines: [Line]

  private struct Line {
    /// Counted from 1, empty ones as well.
    let number: Int
    let bytes: ArraySlice<UInt8>
  }

  init(_ bytes: [UInt8]) throws(TraceFailure) {
    self.bytes = bytes
    var number = 0
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).compactMap { line in
      number += 1
      return line.isEmpty ? nil : Line(number: number, bytes: line)
    }
    if lines.isEmpty { throw .fault(TraceFault(Position(line: 1, column: 1), "the file is empty")) }
  }

  var count: Int { lines.count }

  /// The number in the file of a line that is not empty; where all have been read, of the one that would
  /// follow.
  func number(_ index: Int) -> Int {
    index < lines.count ? lines[index].number : lines[lines.count - 1].number + 1 + index - lines.count
  }

  /// A line that is not empty, counted from 0; nil past the end.
  func node(at index: Int) throws(TraceFailure) -> JSONNode? {
    guard index < lines.count else { return nil }
    do throws(JSONNode.Fault) {
      return try JSONReader.read(lines[index].bytes)
    } catch {
      throw .fault(TraceFault(place(of: error, in: lines[index]), "this is no line of JSON: \(error.what)"))
    }
  }

  /// The first line.
  func header() throws(TraceFailure) -> TraceHeader {
    guard let node = try node(at: 0) else {
      throw fault(in: JSONNode.Fault(offset: 0, what: "the file is empty"))
    }
    do throws(JSONNode.Fault) {
      return try TraceHeader(node)
    } catch {
      throw fault(in: error)
    }
  }

  /// Says what is wrong with the header.
  func fault(in header: JSONNode.Fault) -> TraceFailure {
    .fault(TraceFault(place(of: header, in: lines[0]), header.what))
  }

  private func place(of fault: JSONNode.Fault, in line: Line) -> Position {
    Position(line: line.number, column: fault.position(in: line.bytes).column)
  }

  /// Compares the digest in the last line, if it has one, with the text before it.
  func checkDigest() throws(TraceFailure) {
    let key = Array(Digest.traceKey.utf8)
    let last = lines[lines.count - 1]
    guard let start = last.bytes.indices.last(where: { last.bytes[$0...].starts(with: key) }) else { return }
    var digest = Digest()
    digest.add(bytes[..<start])
    let written = String(decoding: last.bytes[(start + key.count)...].prefix(16), as: UTF8.self)
    if written != digest.hexadecimal {
      throw .disagreement(
        TraceDisagreement(
          line: last.number, value: "finish: digest", written: written,
          recomputed: "\(digest.hexadecimal) (a name or a far digit was changed)"))
    }
  }
}
