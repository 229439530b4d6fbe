import Scenes

/// How pages are printed.
struct HandoutOptions: Hashable, Sendable {
  let paper: Paper
  let theme: Theme.Kind

  enum Paper: String, CaseIterable, Sendable {
    case a4, letter
  }

  static let paper = Setting.choice("paper", standard: Paper.a4, help: "the size of the paper")

  static let options = [paper.option, Theme.Kind.setting.option]

  init(_ arguments: Arguments) throws(UsageError) {
    paper = try arguments.value(of: Self.paper)
    theme = try arguments.value(of: Theme.Kind.setting)
  }
}
