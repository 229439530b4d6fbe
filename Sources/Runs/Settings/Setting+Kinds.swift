import Words

/// The kinds of values that options take.
extension Setting {
  /// An option with a reader of its own. Without `fallback` it is required.
  public static func value(
    _ name: String, short: Character? = nil, metavar: String, fallback: Value? = nil,
    standard: String? = nil, help: String, domain: Option.Domain? = nil,
    read: @escaping @Sendable (String) throws(Mismatch) -> Value
  ) -> Setting {
    Setting(
      option: Option(
        name: name, short: short, kind: .value(metavar: metavar), standard: standard,
        isRequired: fallback == nil, help: help, domain: domain),
      fallback: fallback, read: read)
  }
}

extension Setting where Value == Bool {
  /// On where it is given; in a lesson, where something has to stand behind the name, with "yes".
  public static func flag(_ name: String, short: Character? = nil, help: String) -> Setting {
    Setting(
      option: Option(
        name: name, short: short, kind: .flag, standard: nil, isRequired: false, help: help),
      fallback: false,
      read: { text throws(Mismatch) in
        switch text {
        case "", "yes": return true
        case "no": return false
        default: throw Mismatch(expected: "yes or no")
        }
      })
  }
}

extension Setting where Value == String {
  /// Any text that is not empty; it is required.
  public static func text(_ name: String, metavar: String, help: String) -> Setting {
    text(name, .value(metavar: metavar), metavar: metavar, standard: nil, help: help)
  }

  /// The name of a file that is read; it is required.
  public static func input(_ name: String, metavar: String, help: String) -> Setting {
    text(name, .input(metavar: metavar), metavar: metavar, standard: nil, help: help)
  }

  /// The name of a file that is written. Without `standard` the option is required.
  public static func output(
    _ name: String, metavar: String, standard: String? = nil, help: String
  ) -> Setting {
    text(name, .output(metavar: metavar), metavar: metavar, standard: standard, help: help)
  }

  /// The name of a folder that is filled, and made where it is missing. Without `standard` the option is
  /// required.
  public static func outputFolder(_ name: String, standard: String? = nil, help: String) -> Setting {
    text(name, .outputFolder(metavar: "DIR"), metavar: "DIR", standard: standard, help: help)
  }

  /// Without `standard` the option is required.
  private static func text(
    _ name: String, _ kind: Option.Kind, metavar: String, standard: String?, help: String
  ) -> Setting {
    Setting(
      option: Option(
        name: name, kind: kind, standard: standard, isRequired: standard == nil, help: help),
      fallback: standard,
      read: { text throws(Mismatch) in
        if text.isEmpty { throw Mismatch(expected: metavar) }
        return text
      })
  }
}

extension Setting where Value == [String] {
  /// Names separated by commas, each once.
  public static func list(_ name: String, metavar: String, help: String) -> Setting {
    value(name, metavar: metavar, help: help) { text throws(Mismatch) in
      guard let names = separatedByCommas(text) else {
        throw Mismatch(expected: "different names separated by commas, as in age,income")
      }
      return names
    }
  }
}

extension Setting where Value: FixedWidthInteger & Sendable {
  /// A whole number within bounds.
  public static func wholeNumber(
    _ name: String, short: Character? = nil, in range: ClosedRange<Value>, standard: Value?, help: String
  ) -> Setting {
    value(
      name, short: short, metavar: "N", fallback: standard, standard: standard.map { String($0) },
      help: help,
      domain: .wholeNumbers(UInt64(clamping: range.lowerBound)...UInt64(clamping: range.upperBound))
    ) { text throws(Mismatch) in
      guard let number = Value(text), range.contains(number) else {
        throw Mismatch(expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      return number
    }
  }
}

extension Setting where Value == ClosedRange<Int> {
  /// The first and the last of some whole numbers, as in 2..8; `expected` says so in full.
  public static func range(
    _ name: String, in bounds: ClosedRange<Int>, standard: Value?, expected: String, help: String
  ) -> Setting {
    value(
      name, metavar: "A..B", fallback: standard,
      standard: standard.map { "\($0.lowerBound)..\($0.upperBound)" }, help: help
    ) { text throws(Mismatch) in
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[1].isEmpty, let first = Int(parts[0]), let last = Int(parts[2]),
        bounds.contains(first), bounds.contains(last), first <= last
      else { throw Mismatch(expected: expected) }
      return first...last
    }
  }
}

extension Setting where Value == Double {
  /// A finite number that is not negative.
  public static func number(_ name: String, standard: Double, help: String) -> Setting {
    let shown = standard == standard.rounded() ? "\(Int(standard))" : "\(standard)"
    return value(name, metavar: "X", fallback: standard, standard: shown, help: help) {
      text throws(Mismatch) in
      guard let number = Double(text), number.isFinite, number >= 0 else {
        throw Mismatch(expected: "a number that is not negative, as in 0.001")
      }
      return number
    }
  }
}

extension Setting where Value: CaseIterable & RawRepresentable<String> {
  /// One of a few words.
  public static func choice(_ name: String, standard: Value, help: String) -> Setting {
    choice(name, of: Value.allCases.map { ($0.rawValue, $0) }, standard: standard.rawValue, help: help)
  }
}

extension Setting {
  /// One of a few named values. The word that stands for a value in the help is `metavar`, else all names do.
  public static func choice(
    _ name: String, of values: [(name: String, value: Value)], metavar: String? = nil, standard: String,
    help: String
  ) -> Setting {
    let words = values.map { $0.name }
    return value(
      name, metavar: metavar ?? words.joined(separator: "|"),
      fallback: values.first { $0.name == standard }?.value, standard: standard, help: help,
      domain: .words(words)
    ) { text throws(Mismatch) in
      guard let found = values.first(where: { $0.name == text }) else {
        throw Mismatch(expected: oneOf(words), suggestion: closestMatch(to: text, in: words))
      }
      return found.value
    }
  }
}

/// The names in a list, or nil where one is empty or stands there twice.
func separatedByCommas(_ text: String) -> [String]? {
  let names = text.split(separator: ",", omittingEmptySubsequences: false).map { name in
    String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
  return names.contains("") || Set(names).count < names.count ? nil : names
}
