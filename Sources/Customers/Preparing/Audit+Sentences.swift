import Words

extension Audit {
  /// What was found and done, a sentence each, in the order of the steps; the last says who is left. Where
  /// nothing was found, it says so.
  public var sentences: [String] {
    let found = joinSentences + missingSentences + duplicateSentences + outlierSentences
    return (found.isEmpty ? ["Nothing is missing, and no customer is a duplicate or an outlier."] : found)
      + [countSentence]
  }

  /// The sentences on what was changed: customers who were left out, values that are not the file's, columns
  /// that were joined. None where the customers are as the file has them.
  public var changeSentences: [String] {
    let isChanged = { (step: AuditEntry.Step) in
      entries.contains { $0.step == step && $0.action != .kept }
    }
    let changes =
      joinSentences
      + (isChanged(.missing) ? missingSentences.filter { !$0.hasSuffix(Self.staysMissing) } : [])
      + (isChanged(.duplicates) ? duplicateSentences : []) + (isChanged(.outliers) ? outlierSentences : [])
    return customerCount < rowCount ? changes + [countSentence] : changes
  }

  private var countSentence: String {
    customerCount == rowCount
      ? "All \(NumberText.count(rowCount, "customer")) are kept."
      : """
      \(NumberText.count(customerCount, "customer")) of \
      \(NumberText.fixed(Double(rowCount), decimals: 0)) are left.
      """
  }

  private var joinSentences: [String] {
    guard let join else { return [] }
    let file = harmless(join.file, limit: 1000)
    let columns = NumberText.count(join.columns.count, "column")
    var sentences = [
      """
      \(columns) of \(file) \(join.columns.count == 1 ? "was" : "were") joined to \
      \(NumberText.count(join.matched, "customer")) by “\(harmless(join.identifier))”.
      """
    ]
    if !join.unmatched.isEmpty {
      sentences.append(
        """
        \(NumberText.count(join.unmatched.count, "customer")) of \(harmless(self.file, limit: 1000)) \
        \(join.unmatched.count == 1 ? "is" : "are") not in \(file).
        """
      )
    }
    if !join.unknown.isEmpty {
      sentences.append(
        """
        \(NumberText.count(join.unknown.count, "row")) of \(file) \
        \(join.unknown.count == 1 ? "is of a customer who is" : "are of customers who are") not in \
        \(harmless(self.file, limit: 1000)), and left out.
        """
      )
    }
    for renaming in join.renamed {
      sentences.append(
        """
        “\(harmless(renaming.from))” of \(file) is called “\(harmless(renaming.to))” here, as there is a \
        column of its name.
        """
      )
    }
    return sentences
  }

  private static let staysMissing = "; it is no feature, and they stay missing."

  private var missingSentences: [String] {
    let droppedCount = dropped(in: .missing)
    let sentences = missing.map { column in
      let count = NumberText.count(column.count, "value")
      let what = "“\(harmless(column.column))” misses \(count)"
      if !column.isFeature { return what + Self.staysMissing }
      guard let filling = column.filling else { return what + "." }
      return what + "; \(filling.words(preparation.missing)) stands in."
    }
    if droppedCount == 0 { return sentences }
    return sentences + [
      """
      \(NumberText.count(droppedCount, "customer")) with a missing feature \
      \(droppedCount == 1 ? "was" : "were") left out.
      """
    ]
  }

  private var duplicateSentences: [String] {
    let count = entries.count { $0.step == .duplicates }
    guard count > 0 else { return [] }
    let subject =
      """
      \(NumberText.count(count, "customer")) \(count == 1 ? "equals" : "equal") an earlier one in every \
      column but the identifier
      """
    let verb = count == 1 ? "is" : "are"
    return [subject + (preparation.duplicates == .drop ? ", and \(verb) left out." : ", and \(verb) kept.")]
  }

  private var outlierSentences: [String] {
    var sentences: [String] = []
    for fenced in fences {
      let name = "“\(harmless(fenced.feature.column))”"
      guard let fences = fenced.fences else {
        if preparation.outliers != .keep {
          sentences.append("\(name) has equal quartiles, and so no fences; its values are kept.")
        }
        continue
      }
      let count = fenced.below + fenced.above
      if count == 0 { continue }
      let bounds = "\(NumberText.plain(fences.lower)) and \(NumberText.plain(fences.upper))"
      let treatment =
        switch preparation.outliers {
        case .keep: count == 1 ? "it is kept." : "they are kept."
        case .drop: "\(count == 1 ? "its customer is" : "their customers are") left out."
        case .clip: count == 1 ? "it becomes the nearer fence." : "they become the nearer fence."
        }
      sentences.append(
        """
        \(NumberText.count(count, "value")) of \(name) \(count == 1 ? "lies" : "lie") outside Tukey’s \
        fences, \(bounds); \(treatment)
        """
      )
    }
    return sentences
  }
}

extension AuditEntry.Filling {
  /// "the mean 48.2", "the most frequent word “north”".
  fileprivate func words(_ policy: MissingPolicy?) -> String {
    switch self {
    case .number(let value): "the \(policy?.rawValue ?? "value"), \(NumberText.plain(value)),"
    case .word(let word): "the most frequent word, “\(harmless(word))”,"
    }
  }
}
