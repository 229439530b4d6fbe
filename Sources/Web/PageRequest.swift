import Runs
import Words

/// An algorithm and its settings, as a page asks for them.
struct PageRequest: Sendable {
  let algorithm: Algorithm
  /// Those of the algorithm and of the data.
  let settings: GivenSettings

  /// Reads a request.
  ///
  /// - Throws: that it is no JSON, or names what there is not.
  init(_ text: [UInt8], algorithms: [Algorithm] = Algorithm.all) throws(PageFailure) {
    do throws(JSONNode.Fault) {
      let request = try JSONReader.read(text)
      let name = try request["algorithm"]
      algorithm = try Self.named(name, in: algorithms)
      let options = DataSettings.settings.options + algorithm.group.options
      settings = try Self.settings(request.object()["settings"], of: options)
    } catch {
      throw PageFailure(error, in: text)
    }
  }

  private static func named(
    _ node: JSONNode, in algorithms: [Algorithm]
  ) throws(JSONNode.Fault) -> Algorithm {
    let name = try node.string()
    if let found = algorithms.first(where: { $0.name == name }) { return found }
    let names = oneOf(algorithms.map { $0.name })
    throw node.fault("there is no algorithm “\(harmless(name))”; it may be \(names)")
  }

  private static func settings(
    _ node: JSONNode?, of options: [Option]
  ) throws(JSONNode.Fault) -> GivenSettings {
    var given = GivenSettings()
    guard let node else { return given }
    let values = try node.object()
    for name in values.keys.sorted() {
      guard let value = values[name] else { continue }
      guard options.contains(where: { $0.name == name }) else {
        let closest =
          closestMatch(to: name, in: options.map { $0.name }).map { "; did you mean “\($0)”?" } ?? ""
        throw value.fault("there is no setting “\(harmless(name))” here\(closest)")
      }
      given.texts[name] = try Self.text(value)
    }
    return given
  }

  /// A value as the command line spells it; that of a flag is empty, or nil where it is off.
  private static func text(_ node: JSONNode) throws(JSONNode.Fault) -> String? {
    switch node.value {
    case .string(let text): text
    case .whole(let magnitude, let isNegative): (isNegative ? "-" : "") + String(magnitude)
    case .number(let number): number.description
    case .bool(let isOn): isOn ? "" : nil
    case .null, .array, .object: throw node.fault("a text, a number, true or false was expected here")
    }
  }
}
