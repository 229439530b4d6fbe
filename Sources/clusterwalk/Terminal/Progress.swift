/// How far some work is.
struct Progress: Hashable, Sendable {
  let done: Int
  let total: Int
  let elapsed: Duration

  /// As much as fits of: "Drawing frames  [########--------]  50 %  300 of 600  12 s left".
  func line(_ what: String, columns: Int) -> String {
    let share = total > 0 ? min(1, Double(done) / Double(total)) : 1
    let filled = Int(share * Double(Self.barWidth))
    let bar =
      "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: Self.barWidth - filled)
      + "]"
    let parts = [what, bar, "\(Int(share * 100)) %", "\(done) of \(total)"] + (timeLeft.map { [$0] } ?? [])
    let whole = parts.joined(separator: "  ")
    return whole.count <= columns
      ? whole : String(parts.filter { $0 != bar }.joined(separator: "  ").prefix(columns))
  }

  private static let barWidth = 24

  /// In words, from the pace so far; nil before there is one.
  var timeLeft: String? {
    guard done > 0, elapsed >= .milliseconds(500) else { return nil }
    let seconds = elapsed / .seconds(1) * Double(max(0, total - done)) / Double(done)
    return duration(seconds: Int(seconds.rounded(.up))) + " left"
  }
}

/// "12 s", "3 min 20 s", "1 h 5 min".
func duration(seconds: Int) -> String {
  switch seconds {
  case ..<60: "\(seconds) s"
  case ..<3600: "\(seconds / 60) min" + (seconds % 60 > 0 ? " \(seconds % 60) s" : "")
  default: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
  }
}
