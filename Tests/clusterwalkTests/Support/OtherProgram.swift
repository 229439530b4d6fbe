import Glibc
import TestSupport

@testable import clusterwalk

/// A program of others that tests call where it is installed.
enum OtherProgram {
  /// Why a test can't have a program; nil where it can. Tests that need it are skipped with this reason.
  static func obstacle(_ name: String) -> String? {
    let isThere = ["/usr/bin", "/usr/local/bin"].contains { access("\($0)/\(name)", X_OK) == 0 }
    return isThere ? nil : "\(name) is not installed"
  }

  /// Those that show what tests have made take long.
  static let librsvg: String? =
    TestEnvironment.runsLong ? obstacle("rsvg-convert") ?? ffmpeg : "make test-long runs it"
  static let libreOffice: String? =
    TestEnvironment.runsLong ? obstacle("soffice") ?? obstacle("pdfinfo") : "make test-long runs it"

  static let beamer: String? =
    if let missing = obstacle("pdflatex") ?? obstacle("pdfinfo") {
      missing
    } else {
      (try? shell("kpsewhich beamer.cls && kpsewhich pgfmath.sty").code) == 0
        ? nil : "Beamer is not installed"
    }

  static let ffmpeg = obstacle("ffmpeg") ?? obstacle("ffprobe")
}
