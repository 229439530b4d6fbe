import Customers
import FoundationEssentials
import Words

/// The lines of a trace file, parsed as they are asked for.
struct TraceLines {
  private let lines: [ArraySlice<UInt8>]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) throws(TraceFault) {
    self.bytes = bytes
    lines = bytes.split(separator: UInt8(ascii: "\n"))
    if lines.isEmpty { throw TraceFault(what: "the file is empty") }
  }

  var count: Int { lines.count }

  func header() throws(TraceFault) -> TraceHeader {
    do {
      return try JSONDecoder().decode(TraceHeader.self, from: Data(lines[0]))
    } catch TraceHeaderFault.firstLineIsNoHeader {
      throw TraceFault(what: "the first line is no trace header")
    } catch TraceHeaderFault.otherFormat(let format) {
      throw TraceFault(what: "the format is \(JSON.string(format).brief), and \(traceFormat) was expected")
    } catch TraceHeaderFault.raggedPoints(let row) {
      throw TraceFault(what: "point \(row) has another number of features than the first")
    } catch TraceHeaderFault.otherCounts(let points, let customers) {
      throw TraceFault(what: "there are \(points) points for \(customers) customers")
    } catch DecodingError.keyNotFound(let key, _) {
      throw TraceFault(what: "the header has no \(JSON.string(key.stringValue).brief)")
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
      throw TraceFault(what: "the header's \(Self.path(context)) has a value of another kind than expected")
    } catch {
      throw TraceFault(what: "this is no line of JSON")
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    let keys = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    return JSON.string(keys.joined(separator: " ")).brief
  }

  /// A line, counted from 1; `nil` past the end.
  func value(at number: Int) throws(TraceFault) -> JSONValue? {
    guard number <= lines.count else { return nil }
    do {
      return try JSONDecoder().decode(JSONValue.self, from: Data(lines[number - 1]))
    } catch {
      throw TraceFault(line: number, what: "this is no line of JSON")
    }
  }

  /// Compares the digest in the last line, if it has one, with the text before it.
  func checkDigest() throws(TraceDisagreement) {
    let key = Array(Digest.key.utf8)
    guard let last = lines.last,
      let start = last.indices.last(where: { last[$0...].starts(with: key) })
    else { return }
    var digest = Digest()
    digest.add(bytes[..<start])
    let written = String(decoding: last[(start + key.count)...].prefix(16), as: UTF8.self)
    if written != digest.hexadecimal {
      throw TraceDisagreement(
        line: lines.count, value: "finish: digest", written: written,
        recomputed: "\(digest.hexadecimal) (a name or a far digit was changed)")
    }
  }
}
