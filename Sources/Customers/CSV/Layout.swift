import Words

/// How a table's text is laid out, beyond its cells: what stands above the header, beside the rows and around
/// the lines, all of which is understood and said.
public struct Layout: Hashable, Sendable {
  /// What the text was in; nil where it was UTF-8, or given.
  public var guessedEncoding: TextEncoding?
  /// A line above the header that is no part of the table; nil for none.
  public var title: String?
  /// Whether the first line names the separator, as in `sep=;`.
  public var hasSeparatorLine = false
  /// Whether each line stood in quotes as a whole.
  public var hadLinesInQuotes = false
  /// Whether the rows begin with a name that the header has none for.
  public var hasRowNames = false
  /// How many rows went on behind the header's last column without holding anything there.
  public var surplusRows = 0
  /// How many rows were left out as they held nothing but separators.
  public var bareRows = 0
  /// Whether the first line names the columns.
  public var hasHeader = true
  /// Whether the header looks like a customer: every column of numbers has a number for its name.
  public var headerLooksLikeCustomer = false

  /// What is to be said of it, a sentence each; none for a table as programs write it.
  public var sentences: [String] {
    var sentences: [String] = []
    if let guessedEncoding {
      sentences.append(guessedEncoding.guessedSentence)
    }
    if hadLinesInQuotes { sentences.append("Every line stood in quotes as a whole; they were taken off.") }
    if let title { sentences.append("Line 1, “\(harmless(title))”, is a title and was skipped.") }
    if !hasHeader { sentences.append("There is no header; the columns are called 1, 2, 3 ….") }
    if hasRowNames { sentences.append("The header is one cell short: the rows begin with their names.") }
    if surplusRows > 0 {
      sentences.append(
        """
        \(NumberText.count(surplusRows, "row")) \(surplusRows == 1 ? "goes" : "go") on behind the \
        header’s last \
        column without a value there; that was left out.
        """)
    }
    if bareRows > 0 {
      sentences.append(
        "\(NumberText.count(bareRows, "row")) without any value \(bareRows == 1 ? "was" : "were") skipped.")
    }
    if headerLooksLikeCustomer {
      sentences.append("Line 1 looks like a customer, not like a header; if it is one, say --no-header.")
    }
    return sentences
  }
}
