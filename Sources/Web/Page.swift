import Clustering
import Customers
import Runs
import Words

/// What a page in a browser asks of the engine: it hands files over by name, has an algorithm run on them,
/// and is given what was recorded. Everything goes in and out as bytes.
public struct Page: Sendable {
  private var files: [String: [UInt8]] = [:]
  private var recording: Recording?

  /// A page that holds nothing yet.
  public init() {}

  /// Hands a file over: customers as CSV that the setting `data` names, or one that comes with the program,
  /// such as `mall-customers.csv`. One of the same name is replaced.
  public mutating func put(_ bytes: [UInt8], as name: String) { files[name] = bytes }

  /// Runs what a text asks for and keeps the recording in place of the one before.
  ///
  /// - Parameter text: JSON such as `{"algorithm":"k-means","settings":{"clusters":3,"data":"shop.csv"}}`,
  ///   with the names that the command line has; a flag is true or false.
  /// - Returns: JSON with the sentence that says what came out, the customers' source, their number, and what
  ///   was changed about them.
  /// - Throws: why there is no recording; the one before is kept.
  public mutating func record(_ text: [UInt8]) throws(PageFailure) -> JSON {
    let request = try PageRequest(text)
    do throws(RunFailure) {
      let data = try RunFailure.of { () throws(SettingError) in
        try request.settings.values(of: DataSettings.settings)
      }
      let record = try RunFailure.of { () throws(SettingError) in
        try request.algorithm.prepare(request.settings)
      }
      let prepared = try data.load(inputs)
      let recording = try record(prepared.features, inputs)
      self.recording = recording
      return .object([
        ("summary", .string(recording.summary)),
        ("source", .string(recording.features.source.words)),
        ("customers", .integer(recording.features.customers.count)),
        ("remarks", .array(prepared.remarks().map { .string($0) })),
      ])
    } catch {
      throw PageFailure(error)
    }
  }

  /// The recording as a trace file; nil before there is one.
  public var trace: [UInt8]? {
    recording.map { recording in
      var bytes: [UInt8] = []
      for line in recording.traceText { bytes += line.utf8 }
      return bytes
    }
  }

  /// The files that were handed over, in the place of a machine's.
  private var inputs: InputFiles {
    let files = files
    let read: @Sendable (String) throws(RunFailure) -> InputFile = { name throws(RunFailure) in
      guard let bytes = files[name] else { throw .noInput(path: name, reason: "not handed over") }
      return InputFile(name: name, bytes: bytes)
    }
    return InputFiles(read: read, shipped: read, isThere: { files[$0] != nil }, memory: 1 << 30)
  }
}
