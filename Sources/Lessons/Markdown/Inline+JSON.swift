import Words

/// What stands in a line is written like a block.
extension [Markdown.Inline] {
  var json: JSON { .array(map { $0.json }) }

  init(_ node: JSONNode) throws(JSONNode.Fault) {
    self = try node.array { inline throws(JSONNode.Fault) in try Markdown.Inline(inline) }
  }
}

extension Markdown.Inline {
  fileprivate var json: JSON { .object([("at", position.json)] + kind.pairs) }

  fileprivate init(_ node: JSONNode) throws(JSONNode.Fault) {
    self.init(kind: try Kind(node), position: try Position(node["at"]))
  }
}

extension Markdown.Inline.Kind {
  fileprivate var pairs: [(String, JSON)] {
    switch self {
    case .text(let text, let columns):
      [("text", .string(text)), ("columns", .integers(Self.runs(columns)))]
    case .code(let code): [("code", .string(code))]
    case .emphasis(let words): [("emphasis", words.json)]
    case .strong(let words): [("strong", words.json)]
    case .link(let address, let words): [("link", .string(address)), ("words", words.json)]
    case .image(let address, let at, let words):
      [("image", .string(address)), ("address", at.json), ("words", words.json)]
    case .softBreak: [("break", .string("soft"))]
    case .lineBreak: [("break", .string("hard"))]
    case .html(let html): [("html", .string(html))]
    }
  }

  fileprivate init(_ node: JSONNode) throws(JSONNode.Fault) {
    let pairs = try node.object()
    if let text = pairs["text"] {
      let words = try text.string()
      self = .text(words, columns: try Self.columns(node["columns"], count: words.count))
    } else if let code = pairs["code"] {
      self = .code(try code.string())
    } else if let words = pairs["emphasis"] {
      self = .emphasis(try .init(words))
    } else if let words = pairs["strong"] {
      self = .strong(try .init(words))
    } else if let address = pairs["link"] {
      self = .link(address: try address.string(), try .init(node["words"]))
    } else if let address = pairs["image"] {
      self = .image(
        address: try address.string(), at: try Position(node["address"]),
        alternative: try .init(node["words"]))
    } else if let kind = pairs["break"] {
      self = try kind.string() == "soft" ? .softBreak : .lineBreak
    } else if let html = pairs["html"] {
      self = .html(try html.string())
    } else {
      throw node.fault("this is nothing that stands in a line of Markdown")
    }
  }

  /// Columns follow each other but where something was written otherwise: the first of a run, and how many
  /// there are, run by run.
  private static func runs(_ columns: [Int]) -> [Int] {
    var runs: [Int] = []
    for (index, column) in columns.enumerated() {
      if index > 0, column == columns[index - 1] + 1 {
        runs[runs.count - 1] += 1
      } else {
        runs += [column, 1]
      }
    }
    return runs
  }

  private static func columns(_ node: JSONNode, count: Int) throws(JSONNode.Fault) -> [Int] {
    let runs = try node.array { number throws(JSONNode.Fault) in try number.integer(in: 1...10_000_000) }
    var columns: [Int] = []
    for start in stride(from: 0, to: runs.count - 1, by: 2) where runs[start + 1] <= count - columns.count {
      columns += runs[start]..<runs[start] + runs[start + 1]
    }
    guard columns.count == count, runs.count.isMultiple(of: 2) else {
      throw node.fault("a column for each of \(count) characters was expected here")
    }
    return columns
  }
}
