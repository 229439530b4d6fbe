/// Which styles of a workbook show numbers as dates.
final class CellStyles: XMLReader.Handler {
  /// By the number of a style.
  private(set) var kinds: [NumberKind] = []
  private var formats: [Int: NumberKind] = [:]
  private var isInside = false

  func begin(_ name: String, _ attribute: (String) -> String?) {
    switch name {
    case "numFmt":
      guard let id = attribute("numFmtId").flatMap({ Int($0) }), let code = attribute("formatCode") else {
        return
      }
      formats[id] = NumberKind(code: code)
    case "cellXfs": isInside = true
    case "xf" where isInside:
      let id = attribute("numFmtId").flatMap { Int($0) } ?? 0
      kinds.append(formats[id] ?? NumberKind(builtIn: id))
    default: break
    }
  }

  func end(_ name: String) {
    if name == "cellXfs" { isInside = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// What a number of a cell means.
enum NumberKind: Hashable {
  case number, date, time

  /// The formats without a code: 14 to 22 and 45 to 47 everywhere, 27 to 36 and 50 to 58 in East Asia
  /// (ECMA-376, part 1, 18.8.30).
  init(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .number
    }
  }

  /// A code is of a date where it asks for a year, a month or a day, and of a time where only for hours,
  /// minutes or seconds. What is quoted, escaped, or a color or condition in brackets, asks for nothing.
  init(code: String) {
    var letters: Set<Character> = []
    var rest = code.lowercased()[...]
    while let letter = rest.popFirst() {
      switch letter {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inner = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inner.count + 1)
        // Hours that go beyond a day: [h]:mm.
        if !inner.isEmpty && inner.allSatisfy({ $0 == inner.first && "hms".contains($0) }) {
          letters.insert("h")
        }
      case ";" where !letters.isEmpty: rest = ""
      default: letters.insert(letter)
      }
    }
    // "General" has an e and an a; a number in exponents is no date.
    if letters.contains("y") || letters.contains("d") {
      self = .date
    } else if letters.contains("h") || letters.contains("s") {
      self = .time
    } else {
      self = letters.contains("m") ? .date : .number
    }
  }
}
