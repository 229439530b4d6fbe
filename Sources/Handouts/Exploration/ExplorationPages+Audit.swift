import Drawing

extension ExplorationPages {
  /// What was found in the file and done about it, a sentence each; the heading stays with the first.
  func audit(in flow: inout PageFlow) {
    let all = table.audit.reading.sentences + table.audit.sentences
    let sentences = all.map { compositor.paragraph($0, PageStyle.small) }
    guard let first = sentences.first else { return }
    flow.place(heading(Section.audit), first)
    for sentence in sentences.dropFirst() {
      flow.space(2)
      flow.place(sentence)
    }
  }

  /// The columns that are neither numbers nor kinds, and what would help.
  func leftOut(in flow: inout PageFlow) {
    let sentences = table.leftOut.map { compositor.paragraph($0.sentence, PageStyle.small) }
    guard let first = sentences.first else { return }
    flow.place(heading(.leftOut), first)
    for sentence in sentences.dropFirst() {
      flow.space(2)
      flow.place(sentence)
    }
    flow.space(Self.sectionSpace)
  }

  /// What was found in each row and what was done about it.
  func entries(in flow: inout PageFlow) {
    let sentences = table.audit.entries.map { compositor.paragraph($0.sentence, PageStyle.small) }
    guard let first = sentences.first else { return }
    flow.space(Self.sectionSpace)
    flow.place(heading(.entries), first)
    for sentence in sentences.dropFirst() { flow.place(sentence) }
  }
}
