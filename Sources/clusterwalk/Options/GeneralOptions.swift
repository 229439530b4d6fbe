import Runs

/// What every verb understands.
enum GeneralOptions {
  static let quiet = Setting.flag("quiet", help: "print nothing but errors and what was asked for")
  static let help = Setting.flag("help", short: "h", help: "print this help")

  static let group = OptionGroup(title: "General", options: [quiet.option, help.option])
}
