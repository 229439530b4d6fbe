import Words

/// What a folder of frames holds, as its `manifest.json` tells other programs.
struct FrameManifest: Hashable, Sendable {
  static let fileName = "manifest.json"
  static let format = "clusterwalk-frames/1"

  let framesPerSecond: Int
  let width: Int
  let height: Int
  /// In the order of their numbers.
  let frames: [Frame]

  struct Frame: Hashable, Sendable {
    let number: Int
    /// The step that it shows, counted from 0.
    let step: Int
    /// How far into the step, from 0 to 1.
    let progress: Double
    /// In seconds.
    let duration: Double
    let caption: String
    /// What the picture shows, for those who do not see it.
    let alt: String
    var format = FrameFormat.png

    var file: String { format.fileName(number) }
  }

  /// In seconds.
  var duration: Double { frames.reduce(0) { $0 + $1.duration } }
}

extension FrameManifest {
  /// One line for every frame.
  var json: String {
    let lines = frames.map { "    " + $0.json.text }
    return """
      {
        "format": \(JSON.string(Self.format).text),
        "fps": \(framesPerSecond),
        "width": \(width),
        "height": \(height),
        "frames": [
      \(lines.joined(separator: ",\n"))
        ]
      }

      """
  }

  /// The names of the frames that a manifest lists; nil where it is none of ours.
  static func frameNames(inManifest bytes: [UInt8]) -> [String]? {
    guard let root = try? JSONReader.read(bytes), (try? root["format"].string()) == format else { return nil }
    return try? root["frames"].array { frame throws(JSONNode.Fault) in try frame["file"].string() }
  }
}

extension FrameManifest.Frame {
  fileprivate var json: JSON {
    .object([
      ("file", .string(file)), ("step", .integer(step)), ("progress", .number(progress)),
      ("duration", .number(duration)), ("caption", .string(caption)), ("alt", .string(alt)),
    ])
  }
}
