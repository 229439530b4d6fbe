import Words

/// How a state is saved. Keys are in alphabetical order, so that equal states are equal texts.
extension LessonState {
  /// The state as it is saved.
  public var json: JSON {
    .object([
      ("choices", Self.object(choices) { settings in Self.object(settings) { .string($0) } }),
      ("hints", Self.object(hints) { .integer($0) }),
      ("position", .integer(position)),
      ("results", Self.object(results) { $0.json }),
    ])
  }

  /// Reads a state that was saved. Whether it fits a lesson is for the session to see.
  public init(_ node: JSONNode) throws(JSONNode.Fault) {
    position = try node["position"].integer(in: 0...Self.most)
    for (part, result) in try node["results"].object() {
      results[try Self.part(part, result)] = try Result(result)
    }
    for (part, count) in try node["hints"].object() {
      hints[try Self.part(part, count)] = try count.integer(in: 0...Self.most)
    }
    for (run, settings) in try node["choices"].object() {
      for (setting, value) in try settings.object() {
        choices[run, default: [:]][setting] = try value.string()
      }
    }
  }

  /// More parts or hints than any lesson has.
  private static let most = 1_000_000

  private static func part(_ key: String, _ node: JSONNode) throws(JSONNode.Fault) -> Int {
    guard let part = Int(key) else { throw node.fault("“\(harmless(key))” is no number of a part") }
    return part
  }

  private static func object<Key: LosslessStringConvertible, Value>(
    _ values: [Key: Value], _ json: (Value) -> JSON
  ) -> JSON {
    .object(values.map { ($0.key.description, json($0.value)) }.sorted { $0.0 < $1.0 })
  }
}

extension LessonState.Result {
  /// The answer, if one was given, and what it was worth.
  var json: JSON {
    .object((given.map { [("given", .string($0))] } ?? []) + [("verdict", .string(verdict.rawValue))])
  }

  fileprivate init(_ node: JSONNode) throws(JSONNode.Fault) {
    let word = try node["verdict"]
    guard let verdict = Verdict(rawValue: try word.string()) else {
      throw word.fault("there is no such verdict")
    }
    self.init(given: try node.object()["given"]?.text(), verdict: verdict)
  }
}

extension JSONNode {
  /// A text, or nil for null.
  fileprivate func text() throws(Fault) -> String? { isNull ? nil : try string() }
}
