import Words

/// The texts that cells refer to by number; of one in several styles the runs are joined, and what only tells
/// how to say it is left out.
final class SharedTexts: XMLReader.Handler {
  private(set) var texts: [String] = []
  private var current: [UInt8] = []
  private var isText = false
  private var isPhonetic = false
  private var total = 0
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  func begin(_ name: String, _ attribute: (String) -> String?) {
    switch name {
    case "si": current.removeAll(keepingCapacity: true)
    case "rPh": isPhonetic = true
    case "t": isText = !isPhonetic
    default: break
    }
  }

  func end(_ name: String) throws(WorkbookFault) {
    switch name {
    case "si":
      texts.append(unescaped(current))
      total += current.count + 16
      if total > limit {
        throw WorkbookFault(
          "its texts take more than \(NumberText.count(limit, "byte")), the most that is read",
          "save the sheet as CSV and take that file")
      }
    case "rPh": isPhonetic = false
    case "t": isText = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard isText else { return }
    current += bytes
    if current.count > limit {
      throw WorkbookFault(
        "one of its texts takes more than \(NumberText.count(limit, "byte"))",
        "save the sheet as CSV and take that file")
    }
  }
}

/// A text in which `_x000D_` and its like stand for letters that XML can't hold.
func unescaped(_ bytes: [UInt8]) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  guard text.holds("_x") else { return text }
  var (result, rest) = ("", text[...])
  while let first = rest.first {
    let code = rest.prefix(7)
    if code.utf8.count == 7, code.hasPrefix("_x"), code.hasSuffix("_"),
      let number = UInt32(code.dropFirst(2).dropLast(), radix: 16), let scalar = Unicode.Scalar(number)
    {
      result.unicodeScalars.append(scalar)
      rest = rest.dropFirst(7)
    } else {
      result.append(first)
      rest = rest.dropFirst()
    }
  }
  return result
}
