/// Settings that belong together, and the value that they come to.
///
///     static let settings = SettingGroup("hierarchical") { value throws(SettingError) in
///       HierarchicalSettings(clusters: try value(clusters), linkage: try value(linkage))
///     }
///
/// A setting stands there once, where its value is used: the options of the group are those that `make` asks
/// for. None can be forgotten in a list, and an initializer that lacks one does not compile.
///
/// (Parameter packs would say the same in the types, but Embedded Swift can't compile them.)
public struct SettingGroup<Value>: Sendable {
  /// The options in the order in which they are asked for.
  public let group: OptionGroup
  let make: @Sendable (SettingReader) throws(SettingError) -> Value

  /// A group under a title.
  ///
  /// - Parameters:
  ///   - title: what stands over it in the help.
  ///   - make: asks for every setting, whatever the others are, and makes the value.
  public init(_ title: String, make: @escaping @Sendable (SettingReader) throws(SettingError) -> Value) {
    let listing = OptionListing()
    do throws(SettingError) {
      _ = try make(SettingReader(given: GivenSettings(), listing: listing))
    } catch {
      preconditionFailure("\(title) can't be made without settings: \(error.words(.lesson))")
    }
    group = OptionGroup(title: title, options: listing.options)
    self.make = make
  }
}

extension SettingGroup {
  /// The options without the title.
  public var options: [Option] { group.options }
}

/// Gives a group the values of its settings as it asks for them.
public struct SettingReader {
  let given: GivenSettings
  /// Where the options are noted that were asked for; nil where only the values are wanted.
  let listing: OptionListing?

  /// The value of a setting.
  public func callAsFunction<Value>(_ setting: Setting<Value>) throws(SettingError) -> Value {
    listing?.options.append(setting.option)
    return try given.value(of: setting)
  }
}

/// The options that a group asks for.
final class OptionListing {
  var options: [Option] = []
}
