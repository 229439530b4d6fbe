import Drawing
import Handouts
import Runs
import Scenes

/// How pages are printed.
struct HandoutOptions: Hashable, Sendable {
  let paper: Paper
  let theme: Theme.Kind

  static let paper = Setting.choice("paper", standard: Paper.a4, help: "the size of the paper")

  static let theme = Theme.Kind.setting(standard: .print)

  static let settings = SettingGroup("Paper") { value throws(SettingError) in
    HandoutOptions(paper: try value(paper), theme: try value(theme))
  }
}

extension Theme.Kind {
  static func setting(standard: Theme.Kind) -> Setting<Theme.Kind> {
    .choice("theme", standard: standard, help: "the colors; print can be told apart in grey")
  }
}
