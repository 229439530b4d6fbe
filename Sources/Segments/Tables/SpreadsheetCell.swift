import Customers
import Words

/// A cell of text as a spreadsheet shows it and never runs it.
///
/// What begins with `=`, `+`, `-`, `@`, a tab or a carriage return may be taken for a formula when the file
/// is opened; such text gets an apostrophe in front (OWASP, "CSV Injection"). Numbers are left as they are,
/// negative ones too.
func spreadsheetCell(_ text: String) -> String {
  guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
  return isPlainNumber(text) ? text : "'" + text
}

/// Whether a text is a sign, digits with at most one decimal mark, and perhaps an exponent.
private func isPlainNumber(_ text: String) -> Bool {
  guard text.utf8.allSatisfy({ "+-.,0123456789eE".utf8.contains($0) }) else { return false }
  return Double(text.replacingEach(",", with: ".")) != nil
}
