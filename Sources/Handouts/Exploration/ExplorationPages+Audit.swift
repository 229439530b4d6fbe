import Drawing

extension ExplorationPages {
  /// What was found in the file and done about it, a sentence each; the heading stays with the first.
  func audit(in flow: inout PageFlow) {
    let sentences = table.audit.sentences.map { compositor.paragraph($0, PageStyle.small) }
    guard let first = sentences.first else { return }
    flow.place(heading(Section.audit), first)
    for sentence in sentences.dropFirst() {
      flow.space(2)
      flow.place(sentence)
    }
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
