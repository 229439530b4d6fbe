import Runs

/// How a run is walked through.
enum StepOptions {
  static let text = Setting.flag(
    "text", help: "read commands as lines and write plain text, even in a terminal")
  static let folder = Setting.outputFolder(
    "out", standard: ".", help: "the folder that pictures are written to; it is made where it is missing")
}
