import Customers
import Words

/// A name with settings, written as in the address of a web page: `k-means?clusters=3&seed=7`.
package struct Address: Hashable, Sendable {
  package let name: String
  package let settings: [Setting]
  package let position: Position

  package struct Setting: Hashable, Sendable {
    package let name: String
    package let value: String
    package let position: Position
  }

  /// - Parameter position: where the text begins in its file.
  init(_ text: Substring, at position: Position) {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(parts[0])
    self.position = position
    var settings: [Setting] = []
    if parts.count > 1 {
      var column = position.column + parts[0].count + 1
      for part in parts[1].split(separator: "&", omittingEmptySubsequences: false) {
        let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        settings.append(
          Setting(
            name: String(sides[0]), value: sides.count > 1 ? Self.decoded(sides[1]) : "",
            position: Position(line: position.line, column: column)))
        column += part.count + 1
      }
    }
    self.settings = settings
  }

  /// `%20` and `+` are blanks, as in any address.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A scene and a moment, or several in a row: `scene:k-means?step=iteration-2-update`.
public struct SceneReference: Hashable, Sendable {
  /// The name of a run of the lesson, of an algorithm, or of another kind of scene.
  package let name: String
  package let namePosition: Position
  /// What the picture's run does differently, and how the picture is to look.
  package let settings: [Address.Setting]
  /// The first and the last step shown; equal for a still.
  package let from: StepName
  package let to: StepName

  package struct StepName: Hashable, Sendable {
    package let text: String
    package let position: Position
  }

  package static let prefix = "scene:"
  static let stepSetting = "step"

  init(_ address: Address, at position: Position) {
    name = address.name
    namePosition = address.position
    settings = address.settings.filter { $0.name != Self.stepSetting }
    guard let step = address.settings.first(where: { $0.name == Self.stepSetting }) else {
      from = StepName(text: "last", position: address.position)
      to = from
      return
    }
    let column = step.position.column + Self.stepSetting.count + 1
    let start = Position(line: step.position.line, column: column)
    if let dots = step.value.firstPlace(of: "..") {
      from = StepName(text: String(step.value[..<dots.lowerBound]), position: start)
      let behind = step.value.distance(from: step.value.startIndex, to: dots.upperBound)
      to = StepName(
        text: String(step.value[dots.upperBound...]),
        position: Position(line: start.line, column: column + behind))
    } else {
      from = StepName(text: step.value, position: start)
      to = from
    }
  }
}
