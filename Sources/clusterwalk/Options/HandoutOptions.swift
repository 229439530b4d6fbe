import Handouts
import Scenes

/// How pages are printed.
struct HandoutOptions: Hashable, Sendable {
  let paper: Paper
  let theme: Theme.Kind

  static let paper = Setting.choice("paper", standard: Paper.a4, help: "the size of the paper")

  static let theme = Theme.Kind.setting(standard: .print)

  static let options = [paper.option, theme.option]

  init(_ arguments: Arguments) throws(UsageError) {
    paper = try arguments.value(of: Self.paper)
    theme = try arguments.value(of: Self.theme)
  }
}
