import Clustering
import Criteria
import Customers
import Drawing
import Numerics
import Runs
import Scenes
import Words

/// What a page in a browser asks of the engine: it hands files over by name, has something recorded of them,
/// says how it is to look, and is given a picture for every moment. Everything goes in and out as bytes.
public struct Page: Sendable {
  private var files: [String: [UInt8]] = [:]
  private var recording: PageRecording?
  private var look: PageLook?
  private var stage: PageStage?
  private let metrics: PageMetrics
  /// What it can be about.
  private(set) var subjects: [PageSubject] = []

  /// A page that holds nothing yet, and is about nothing.
  ///
  /// - Parameter ruler: the width of letters at the size 1, told whether they are bold, and whether all
  ///   digits are to be equally wide.
  public init(
    ruler: @escaping @Sendable (_ letters: String, _ isBold: Bool, _ hasTabularDigits: Bool) -> Double
  ) {
    metrics = PageMetrics(ruler)
  }

  /// Lets the page be about a subject.
  mutating func know(_ subject: PageSubject) { subjects.append(subject) }

  /// Hands a file over: customers as CSV that the setting `data` names, or one that comes with the program,
  /// such as `mall-customers.csv`. One of the same name is replaced.
  public mutating func put(_ bytes: [UInt8], as name: String) { files[name] = bytes }

  /// Records what a text asks for, in place of what was recorded before.
  ///
  /// - Parameters:
  ///   - text: JSON such as `{"scene":"k-means","settings":{"clusters":3,"data":"shop.csv"}}`, with the names
  ///     that the command line has; a flag is true or false. `dataSet` names a built-in data set.
  ///   - progress: told the share that is done, 0 to 1, where it takes long.
  /// - Returns: JSON with the sentence that says what came out, the customers' source, their number, what was
  ///   changed about them, and which columns can be features.
  /// - Throws: why there is no recording; the one before is kept.
  public mutating func record(
    _ text: [UInt8], progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) throws(PageFailure) -> JSON {
    try record(PageRequest(text, of: subjects)) { prepared, request, files throws(RunFailure) in
      let record = try RunFailure.of { () throws(SettingError) in
        try request.subject.prepare(request.settings)
      }
      return try record(prepared.features, files, progress)
    }
  }

  /// Shows what was recorded elsewhere of a comparison of numbers of clusters.
  ///
  /// - Parameters:
  ///   - text: what was asked for, as in `record`.
  ///   - comparison: what `comparison` gave there.
  /// - Returns: the same as `record`.
  /// - Throws: that the two don't belong together.
  public mutating func adopt(_ text: [UInt8], comparison: [UInt8]) throws(PageFailure) -> JSON {
    try record(PageRequest(text, of: subjects)) { prepared, request, _ throws(RunFailure) in
      let settings = try RunFailure.of { () throws(SettingError) in
        try request.settings.values(of: ChoosingKSettings.settings)
      }
      let found: KComparison
      do throws(JSONNode.Fault) {
        found = try KComparison(
          of: settings, on: prepared.features.points, record: try JSONReader.read(comparison))
      } catch {
        throw .bug("this comparison is not of these customers: \(error.what)")
      }
      return try PageRecording(found, of: prepared.features)
    }
  }

  private mutating func record(
    _ request: PageRequest,
    _ make: (Prepared, PageRequest, InputFiles) throws(RunFailure) -> PageRecording
  ) throws(PageFailure) -> JSON {
    do throws(RunFailure) {
      let data = try RunFailure.of { () throws(SettingError) in try request.data() }
      let prepared = try data.load(inputs)
      let count = prepared.features.customers.count
      guard count <= PageLimit.customers else {
        throw .data([PageLimit.tooMany("\(count)", file: prepared.features.source.name)])
      }
      let recording = try make(prepared, request, inputs)
      self.recording = recording
      stage = nil
      return Self.account(of: recording, prepared)
    } catch {
      throw PageFailure(error)
    }
  }

  private static func account(of recording: PageRecording, _ prepared: Prepared) -> JSON {
    let features = recording.features
    return .object([
      ("summary", .string(recording.summary)),
      ("source", .string(features.source.words)),
      ("customers", .integer(features.customers.count)),
      ("names", .array(features.customers.map { .string($0) })),
      ("remarks", .array(prepared.remarks().map { .string($0) })),
      ("columns", .array(prepared.numbers.features.map { .string($0.column) })),
      ("features", .array(features.features.map { .string($0.column) })),
      ("hasTrace", .bool(recording.traceText != nil)),
    ])
  }

  /// The recording as a trace file; nil before there is one, and where it is of no single run.
  public var trace: [UInt8]? {
    recording?.traceText.map { text in
      var bytes: [UInt8] = []
      for line in text { bytes += line.utf8 }
      return bytes
    }
  }

  /// What was found about numbers of clusters, for `adopt`; nil where the page shows something else.
  public var comparison: JSON? { recording?.comparison }

  /// The files that were handed over, in the place of a machine's.
  var inputs: InputFiles {
    let files = files
    let read: @Sendable (String) throws(RunFailure) -> InputFile = { name throws(RunFailure) in
      guard let bytes = files[name] else { throw .noInput(path: name, reason: "not handed over") }
      let rows = bytes.count { $0 == UInt8(ascii: "\n") }
      // Not read to the end: that takes more time and memory than a page should.
      if rows > 4 * PageLimit.customers {
        throw .data([PageLimit.tooMany("about \(rows)", file: name)])
      }
      return InputFile(name: name, bytes: bytes)
    }
    return InputFiles(read: read, shipped: read, isThere: { files[$0] != nil }, memory: 1 << 30)
  }
}

// MARK: Showing

extension Page {
  /// Lays the recording out.
  ///
  /// - Parameter text: how it is to look, as `PageLook` reads it.
  /// - Returns: JSON with the number of steps, the rounds they belong to, those for a storyboard, title, and
  ///   what can be made by hand.
  /// - Throws: that it can't look like this.
  public mutating func lay(_ text: [UInt8]) throws(PageFailure) -> JSON {
    let look = try PageLook(text)
    guard let recording else { throw PageFailure(.bug("nothing is recorded yet")) }
    do throws(RunFailure) {
      var options = try look.picture.sceneOptions(
        for: recording.features, size: look.size, theme: look.theme, metrics: metrics)
      options.frame.framing = look.framing
      options.frame.typeUnit = look.unit
      let stage = recording.stage(options)
      self.stage = stage
      self.look = look
      return stage.json
    } catch {
      throw PageFailure(error)
    }
  }

  /// What a step is about, as JSON; nil where nothing is laid out or there is no such step.
  public func beat(at step: Int) -> JSON? {
    guard let stage, (0..<stage.scene.stepCount).contains(step) else { return nil }
    return stage.beat(at: step)
  }

  /// The picture of a moment, ready to be painted; nil where nothing is laid out or there is no such step.
  func displayList(step: Int, progress: Double) -> DisplayList? {
    guard let scene = stage?.scene, (0..<scene.stepCount).contains(step) else { return nil }
    return DisplayList(scene.picture(at: Moment(step: step, progress: min(1, max(0, progress)))), metrics)
  }

  /// Who lies nearest to a place of the picture, as JSON with the customer's name, the distance in pixels and
  /// what is known of it; nil where no customers lie on one plot.
  public func customer(near place: Point) -> JSON? { stage?.customer(near: place, of: recording?.features) }

  /// The first centroids, which can be dragged, as JSON: where they lie in the picture and in the units of
  /// the data; nil where there are none.
  public var handles: JSON? {
    recording?.start.flatMap { start in stage?.handles(at: start) }
  }

  /// A place of the picture in the units of the data, as JSON; nil where a picture's place says less than a
  /// customer's.
  public func values(at place: Point) -> JSON? { stage?.values(at: place).map { .numbers($0) } }

  /// What a merge of the clusters of two customers would be, as JSON: whether it is the next one, and in
  /// words how near; nil where no merges can be chosen.
  public func verdict(on rows: [Int], after step: Int) -> JSON? {
    guard case .merge(let judge) = stage?.walk?.construction,
      let count = recording?.features.customers.count, rows.allSatisfy({ (0..<count).contains($0) }),
      let verdict = judge(step, rows)
    else { return nil }
    return .object([("isSmallest", .bool(verdict.isSmallest)), ("text", .string(verdict.text))])
  }
}
