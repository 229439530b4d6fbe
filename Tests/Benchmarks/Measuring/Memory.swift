import FoundationEssentials

/// The memory of this process, in megabytes.
enum Memory {
  /// How much there is in use.
  static var now: Double { status("VmRSS") }
  /// The most that there was.
  static var peak: Double { status("VmHWM") }

  private static func status(_ key: String) -> Double {
    let text = String(
      decoding: FileManager.default.contents(atPath: "/proc/self/status") ?? Data(), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix(key) } ?? ""
    return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? .nan)
      / 1024
  }
}
