import Words

/// How a file is carried to where no Markdown can be read.
extension MarkdownFile {
  /// What the first key says; a change of the format is another word.
  static let format = "clusterwalk-markdown/1"

  /// The file with its lines and its blocks.
  public var json: JSON {
    .object([
      ("format", .string(Self.format)), ("file", .string(file)),
      ("lines", .array(source.lines.map { .string(String($0)) })),
      ("blocks", .array(markdown.blocks.map { $0.json })),
    ])
  }

  /// Reads a file that was written so; it is equal to the one that was written.
  ///
  /// - Throws: the first thing that is no such file, and where it stands.
  public init(_ node: JSONNode) throws(JSONNode.Fault) {
    let format = try node["format"]
    guard try format.string() == Self.format else {
      throw format.fault("“\(Self.format)” was expected here")
    }
    file = try node["file"].string()
    let lines = try node["lines"].array { line throws(JSONNode.Fault) in
      let characters = Array(try line.string())
      guard !characters.contains(where: { SourceLines.ends.contains($0) }) else {
        throw line.fault("a line has no end of a line in it")
      }
      return characters
    }
    source = SourceLines(lines: lines)
    markdown = Markdown(
      blocks: try node["blocks"].array { block throws(JSONNode.Fault) in try Markdown.Block(block) })
  }
}

extension Position {
  var json: JSON { .integers([line, column]) }

  init(_ node: JSONNode) throws(JSONNode.Fault) {
    let numbers = try node.array("numbers", count: 2) { number throws(JSONNode.Fault) in
      // No lesson is so long: one of more than a million bytes is refused.
      try number.integer(in: 1...10_000_000)
    }
    self.init(line: numbers[0], column: numbers[1])
  }
}
