/// Words that people and programs write where a value is missing. Capitals of the Latin alphabet do not
/// count.
package struct MissingWords: Hashable, Sendable {
  /// By their length in bytes: nearly all cells are told apart by it.
  private var byLength: [[[UInt8]]]
  /// Those that may be meant among words: a membership of `none`, a status `unknown`.
  private var meaningful: Set<[UInt8]>

  /// The usual words and those that a user added, which stand for missing words too.
  package init(adding words: [String] = []) {
    byLength = []
    meaningful = []
    for word in Self.usual { insert(word) }
    for word in Self.usualAmongNumbers {
      insert(word)
      meaningful.insert(Array(word.utf8))
    }
    for word in words {
      let lowered = Self.lowered(Array(word.trimmed.utf8))
      insert(lowered)
      meaningful.remove(lowered)
    }
  }

  private mutating func insert(_ word: String) { insert(Array(word.utf8)) }

  private mutating func insert(_ word: [UInt8]) {
    guard !word.isEmpty else { return }
    while byLength.count <= word.count { byLength.append([]) }
    if !byLength[word.count].contains(word) { byLength[word.count].append(word) }
  }

  private static func lowered(_ bytes: [UInt8]) -> [UInt8] { bytes.map(lowered) }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// Whether a stretch without blanks around it stands for a missing number or date.
  package func replaceNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool { word(bytes, range) != nil }

  /// Whether it stands for a missing word.
  package func replaceWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    word(bytes, range).map { !meaningful.contains($0) } ?? false
  }

  /// All words in small letters, for missing numbers or for missing words.
  func list(forNumbers: Bool) -> [String] {
    byLength.joined().filter { forNumbers || !meaningful.contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a word for a missing number may be meant among words.
  func areMeant(_ word: String) -> Bool { meaningful.contains(Self.lowered(Array(word.utf8))) }

  private func word(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8]? {
    guard range.count < byLength.count else { return nil }
    for word in byLength[range.count] {
      var offset = range.lowerBound
      var isSame = true
      for byte in word {
        guard Self.lowered(bytes[offset]) == byte else {
          isSame = false
          break
        }
        offset += 1
      }
      if isSame { return word }
    }
    return nil
  }

  private static let usual = [
    "na", "n/a", "n.a.", "n.a", "#n/a", "#n/a n/a", "#na", "<na>", "nan", "-nan", "nat", "<null>", "null",
    "(null)",
    "nil", "\\n", "-", "--", "---", "–", "—", "?", "??", ".", "..", "...", "*", "/", "n/d", "n.d.", "s/d",
    "k.a.", "k. a.",
    "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#null!", "#error!", "#calc!", "#spill!",
    "#getting_data",
    "#wert!", "#bezug!", "#zahl!", "#nv", "#valeur!", "#nombre!", "#¡valor!", "#¡ref!", "#¡div/0!", "#valor!",
    "#err",
    "(blank)", "[null]", "0000-00-00", "00/00/0000", "not available", "not applicable", "no data",
    "not specified",
    "not stated", "not provided", "not given", "not known", "no answer", "no value", "no response",
    "keine angabe",
    "keine angaben", "keine daten", "nicht verfügbar", "nicht angegeben", "leer", "non disponible",
    "non renseigné",
    "non précisé", "sin datos", "sin dato", "sin valor", "no disponible", "no informado", "no especificado",
    "sem valor", "sem dados", "não informado", "não disponível", "nao informado", "non disponibile",
    "non specificato", "niet beschikbaar", "geen gegevens", "brak danych", "нет данных", "н/д", "不明", "未知",
    "无", "無",
    "なし", "없음",
  ]
  private static let usualAmongNumbers = [
    "none", "missing", "unknown", "undefined", "unspecified", "unbekannt", "fehlend", "fehlt", "inconnu",
    "manquant",
    "desconocido", "desconhecido", "sconosciuto", "onbekend", "nessuno", "ninguno", "aucun", "keine", "empty",
    "blank",
    "void", "tbd", "tba", "error",
  ]
}

extension Table {
  /// The words that stand for a missing number or a missing word, in small letters.
  package func missingWords(forNumbers: Bool) -> [String] { missingWords.list(forNumbers: forNumbers) }
}
