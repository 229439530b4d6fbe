import Customers
import Runs
import Words

/// A subject with its settings and customers, as a page asks for them.
struct PageRequest: Sendable {
  let subject: PageSubject
  /// Built-in customers that are asked for by name; nil for those of the setting `data`, or the mall.
  let dataSet: DataSet?
  /// Those of the subject and of the data.
  let settings: GivenSettings

  /// Reads a request.
  ///
  /// - Throws: that it is no JSON, or names what there is not.
  init(_ text: [UInt8], of subjects: [PageSubject]) throws(PageFailure) {
    do throws(JSONNode.Fault) {
      let request = try JSONReader.read(text)
      let names = subjects.map { $0.name }
      subject = subjects[try Self.place(of: try request["scene"], in: names, "scene")]
      let members = try request.object()
      if let name = members["dataSet"], !name.isNull {
        dataSet = DataSet.all[try Self.place(of: name, in: DataSet.all.map { $0.name }, "data set")]
      } else {
        dataSet = nil
      }
      let options = DataSettings.settings.options + subject.options
      settings = try GivenSettings(members["settings"], of: options)
    } catch {
      throw PageFailure(error, in: text)
    }
  }

  private static func place(
    of node: JSONNode, in names: [String], _ what: String
  ) throws(JSONNode.Fault) -> Int {
    let name = try node.string()
    if let place = names.firstIndex(of: name) { return place }
    throw node.fault("there is no \(what) “\(harmless(name))”; it may be \(oneOf(names))")
  }

  /// The customers that are asked for.
  func data() throws(SettingError) -> DataSettings {
    var data = try settings.values(of: DataSettings.settings)
    if let dataSet { data.customers = .set(dataSet) }
    return data
  }
}

extension GivenSettings {
  /// Settings as a page writes them: values by the names of options; a flag is true or false, and what is
  /// null is not given.
  init(_ node: JSONNode?, of options: [Option]) throws(JSONNode.Fault) {
    self.init()
    guard let node else { return }
    let values = try node.object()
    for name in values.keys.sorted() {
      guard let value = values[name], !value.isNull else { continue }
      guard options.contains(where: { $0.name == name }) else {
        let closest =
          closestMatch(to: name, in: options.map { $0.name }).map { "; did you mean “\($0)”?" } ?? ""
        throw value.fault("there is no setting “\(harmless(name))” here\(closest)")
      }
      texts[name] = try Self.text(value)
    }
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
