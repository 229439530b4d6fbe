/// The names of the months as people and programs write them in dates: English, German, French, Spanish,
/// Italian, Portuguese and Dutch, in full or by their first letters.
enum MonthName {
  /// For every month the beginnings that no other month has; a name may go on behind them.
  private static let beginnings: [[String]] = [
    ["jan", "jän", "gen", "ene"], ["feb", "fév", "fev"], ["mar", "mär", "mrz", "maa", "mrt"],
    ["apr", "avr", "abr"],
    ["may", "mai", "mag", "mei"], ["jun", "juin", "giu"], ["jul", "juil", "lug"],
    ["aug", "aoû", "aou", "ago"],
    ["sep", "set"], ["oct", "okt", "ott", "out"], ["nov"], ["dec", "dez", "déc", "dic"],
  ]

  /// The month from 1 to 12 that a word names; nil where it names none.
  static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var word: [UInt8] = []
    for offset in range {
      let byte = bytes[offset]
      word.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    }
    let name = String(decoding: word, as: UTF8.self)
    if name == "mayo" || name == "mars" || name == "maggio" { return name == "mars" ? 3 : 5 }
    return beginnings.firstIndex { $0.contains { name.hasPrefix($0) } }.map { $0 + 1 }
  }
}
