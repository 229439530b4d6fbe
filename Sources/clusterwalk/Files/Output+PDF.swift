import Cairo
import Drawing
import FoundationEssentials

extension Output {
  /// Writes a document as a PDF.
  static func write(_ document: Document, to path: String, fonts: Fonts) throws(Failure) {
    let created = try creationDate(environment("SOURCE_DATE_EPOCH"))
    let bytes: [UInt8]
    do throws(RenderError) {
      bytes = try pdf(document, fonts: fonts, created: created)
    } catch {
      throw Failure(error)
    }
    try write(to: path) { output throws(Failure) in try output.write(bytes) }
  }
}

/// The date that documents say they were made on: that of SOURCE_DATE_EPOCH, else none, so that the same
/// input gives the same bytes (https://reproducible-builds.org/specs/source-date-epoch/).
func creationDate(_ epoch: String?) throws(Failure) -> String? {
  guard let epoch, !epoch.isEmpty else { return nil }
  guard let seconds = Int(epoch), (0...253_402_300_799).contains(seconds) else {
    throw .usage(.unusableVariable("SOURCE_DATE_EPOCH", found: epoch, expected: "seconds since 1970"))
  }
  return Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
}
