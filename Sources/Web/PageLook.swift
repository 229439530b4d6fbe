import Drawing
import Runs
import Scenes
import Words

/// How a page wants its pictures: their size, the size of their type, colors, and what they show.
struct PageLook: Sendable {
  let size: Size
  /// The measure of type and lines, in pixels; nil for what the size gives.
  let unit: Double?
  let theme: Theme
  /// Whether title, beads and caption stand in the picture, or the page says them beside it.
  let framing: FrameStyle.Framing
  /// Which customer is followed, what the axes are, and how much is said.
  let picture: PictureSettings

  /// Reads JSON such as `{"width":1280,"height":620,"theme":"dark","bare":true,"settings":{"follow":"12"}}`.
  ///
  /// - Throws: that it is no JSON, or asks for what can't be drawn.
  init(_ text: [UInt8]) throws(PageFailure) {
    let given: GivenSettings
    do throws(JSONNode.Fault) {
      let look = try JSONReader.read(text)
      let members = try look.object()
      size = Size(try Self.length(try look["width"]), try Self.length(try look["height"]))
      unit = try members["unit"].map { node throws(JSONNode.Fault) in try node.number() }
      let kind = try look["theme"]
      guard let theme = Theme.Kind(rawValue: try kind.string()) else {
        throw kind.fault("there is no such theme; it may be light, dark or print")
      }
      self.theme = Theme(theme)
      framing = if let bare = members["bare"], try bare.bool() { .bare } else { .whole }
      given = try GivenSettings(members["settings"], of: PictureSettings.settings.options)
    } catch {
      throw PageFailure(error, in: text)
    }
    do throws(SettingError) {
      picture = try given.values(of: PictureSettings.settings)
    } catch {
      throw PageFailure(.setting(error))
    }
  }

  private static func length(_ node: JSONNode) throws(JSONNode.Fault) -> Double {
    let length = try node.number()
    guard (100...10_000).contains(length) else { throw node.fault("a number from 100 to 10000 was expected") }
    return length
  }
}
