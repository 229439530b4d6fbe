/// What frames are written as.
enum FrameFormat: String, Hashable, Sendable, CaseIterable {
  case png, svg

  /// "frame-000042.png".
  func fileName(_ number: Int) -> String {
    let digits = String(number)
    return "frame-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + "." + rawValue
  }

  /// Whether a file is called as frames are, of whichever format.
  static func isFileName(_ name: String) -> Bool {
    guard name.hasPrefix("frame-"), let format = allCases.first(where: { name.hasSuffix(".\($0.rawValue)") })
    else { return false }
    return Int(name.dropFirst(6).dropLast(4)).map { $0 >= 0 && format.fileName($0) == name } ?? false
  }
}
