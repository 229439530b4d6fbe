import Words

/// A block is an object: what it is called, what is in it, and where it stands.
///
///     {"at":[7,1],"heading":[...],"level":2}
extension Markdown.Block {
  var json: JSON { .object([("at", position.json)] + kind.pairs) }

  init(_ node: JSONNode) throws(JSONNode.Fault) {
    self.init(kind: try Kind(node), position: try Position(node["at"]))
  }
}

extension Markdown.Block.Kind {
  fileprivate var pairs: [(String, JSON)] {
    switch self {
    case .heading(let level, let words): [("heading", words.json), ("level", .integer(level))]
    case .paragraph(let words): [("paragraph", words.json)]
    case .list(let start, let items):
      [("list", .array(items.map { $0.json }))] + (start.map { [("start", .integer($0))] } ?? [])
    case .quote(let blocks): [("quote", .array(blocks.map { $0.json }))]
    case .code(let code): [("code", .string(code))]
    case .table(let rows): [("table", .array(rows.map { .array($0.map { $0.json }) }))]
    case .rule: [("rule", .null)]
    case .html(let html): [("html", .string(html))]
    }
  }

  fileprivate init(_ node: JSONNode) throws(JSONNode.Fault) {
    let pairs = try node.object()
    if let words = pairs["heading"] {
      self = .heading(level: try node["level"].integer(in: 1...6), try .init(words))
    } else if let words = pairs["paragraph"] {
      self = .paragraph(try .init(words))
    } else if let items = pairs["list"] {
      self = .list(
        start: try pairs["start"]?.integer(in: 0...Int(Int32.max)),
        try items.array { item throws(JSONNode.Fault) in try Markdown.Item(item) })
    } else if let blocks = pairs["quote"] {
      self = .quote(try blocks.array { block throws(JSONNode.Fault) in try Markdown.Block(block) })
    } else if let code = pairs["code"] {
      self = .code(try code.string())
    } else if let rows = pairs["table"] {
      self = .table(
        try rows.array { row throws(JSONNode.Fault) in
          try row.array { cell throws(JSONNode.Fault) in try [Markdown.Inline](cell) }
        })
    } else if pairs["rule"] != nil {
      self = .rule
    } else if let html = pairs["html"] {
      self = .html(try html.string())
    } else {
      throw node.fault("this is no block of Markdown")
    }
  }
}

extension Markdown.Item {
  fileprivate var json: JSON {
    .object(
      [("at", position.json), ("item", .array(blocks.map { $0.json }))]
        + (isChecked.map { [("checked", .bool($0))] } ?? []))
  }

  fileprivate init(_ node: JSONNode) throws(JSONNode.Fault) {
    var isChecked: Bool?
    if let checked = try node.object()["checked"] { isChecked = try checked.bool() }
    self.init(
      isChecked: isChecked,
      blocks: try node["item"].array { block throws(JSONNode.Fault) in try Markdown.Block(block) },
      position: try Position(node["at"]))
  }
}

extension JSONNode {
  fileprivate func bool() throws(Fault) -> Bool {
    guard case .bool(let value) = value else { throw fault("true or false was expected here") }
    return value
  }
}
