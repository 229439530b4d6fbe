/// What a column's name says of whether it names the customers.
struct IdentifierName {
  /// How sure the name is; nil for a name of anything else.
  let strength: Strength?

  /// How sure a name is.
  struct Strength: Hashable {
    /// Whether the name decides, however its values repeat.
    let isStrong: Bool
    /// Of several, the one with the lowest.
    let rank: Int
  }

  init(_ name: String) { strength = Self.strength(of: name) }

  private static func strength(of name: String) -> Strength? {
    let key = comparable(name)
    if key.isEmpty {
      // What R and pandas write before the names of rows.
      return name.isEmpty || name == "#" || name == "№" ? Strength(isStrong: false, rank: 9) : nil
    }
    if ofCustomers.contains(where: { key == $0 + "id" || key == "id" + $0 }) {
      return Strength(isStrong: true, rank: 0)
    }
    if key == "id" || key == "ids" { return Strength(isStrong: true, rank: 1) }
    for subject in ofCustomers {
      guard let rest = rest(of: key, beside: subject) else { continue }
      if numbers.contains(rest) { return Strength(isStrong: true, rank: 2) }
    }
    if ["uid", "uuid", "guid", "cid", "clientnum"].contains(key) { return Strength(isStrong: true, rank: 3) }
    if alone.contains(key) { return Strength(isStrong: false, rank: 4) }
    if weak.contains(key) { return Strength(isStrong: false, rank: 6) }
    return endsLikeIdentifier(name) ? Strength(isStrong: false, rank: 5) : nil
  }

  /// What is left of a name without a word at its beginning or end.
  private static func rest(of key: String, beside subject: String) -> String? {
    if key.hasPrefix(subject) { return String(key.dropFirst(subject.count)) }
    return key.hasSuffix(subject) ? String(key.dropLast(subject.count)) : nil
  }

  /// “PassengerId”, “loan_id”, “Policy ID”, and neither “paid” nor “valid”.
  private static func endsLikeIdentifier(_ name: String) -> Bool {
    let letters = Array(name.unicodeScalars.suffix(3))
    guard letters.count == 3, letters[2] == "d" || letters[2] == "D", letters[1] == "i" || letters[1] == "I"
    else {
      return false
    }
    let before = letters[0]
    if !before.properties.isAlphabetic { return true }
    return letters[1] == "I" && before.properties.isLowercase
  }

  /// Words for customers, reduced to letters and digits, in the languages that files were met in.
  private static let ofCustomers = [
    "customer", "cust", "client", "user", "member", "membership", "buyer", "shopper", "consumer",
    "subscriber",
    "account", "cardholder", "kunde", "kunden", "klient", "klienten", "nutzer", "benutzer", "mitglied",
    "mitglieds",
    "konto", "klant", "klanten", "gebruiker", "kund", "asiakas", "cliente", "usuario", "usuário", "socio",
    "comprador", "acheteur", "abonne", "abonné", "utilisateur", "membre", "utente", "klienta", "zakaznik",
    "zákazník",
    "zakaznika", "zákazníka", "musteri", "müşteri", "клиент", "клиента", "покупатель", "покупателя", "顧客",
    "客户",
    "客戶", "会员", "會員", "고객",
  ]

  /// Those that may name customers alone.
  private static let alone: Set<String> = [
    "customer", "client", "user", "member", "kunde", "klient", "klant", "kund", "cliente", "usuario",
    "usuário",
    "utilisateur", "utente", "müşteri", "клиент", "顧客", "客户", "客戶", "고객",
  ]

  /// Words for numbers that name somebody.
  private static let numbers: Set<String> = [
    "id", "ids", "number", "no", "nr", "num", "nummer", "numero", "número", "numéro", "numer", "code", "kod",
    "código",
    "codigo", "codice", "key", "ref", "reference", "uid", "uuid", "guid", "identifier", "cod", "nbr", "番号",
    "编号",
    "編號", "号", "번호", "номер", "код", "idde", "iddel", "numerode", "númerode", "numérode", "codigode",
    "códigode",
    "codede", "idof",
  ]

  /// Names that rows may have in any table.
  private static let weak: Set<String> = [
    "no", "nr", "number", "num", "nummer", "numero", "número", "numéro", "key", "code", "código", "codigo",
    "sno", "srno",
    "slno", "serialno", "serialnumber", "serial", "index", "idx", "row", "rownumber", "rowno", "rownum",
    "rowid", "rownames",
    "unnamed0", "lfdnr", "laufendenummer", "level0", "record", "recordid", "recordno", "obs", "case",
    "caseid", "caseno",
    "respondent", "respondentid", "ref", "reference", "identifier", "序号", "编号", "番号", "번호",
  ]
}
