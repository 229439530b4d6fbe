import LessonFiles
import Numerics
import Testing
import Words

@testable import Lessons

/// Markdown is carried to where none can be read, and nothing is lost on the way.
@Suite struct MarkdownFileTests {
  private func carried(_ file: MarkdownFile) throws -> MarkdownFile {
    try MarkdownFile(JSONReader.read(Array(file.json.text.utf8)))
  }

  @Test func `the sample lesson is the same`() throws {
    let file = try MarkdownFile(lesson: Array(sampleLesson.utf8), file: "01-test.md")
    let back = try carried(file)
    #expect(back == file)
    #expect(try Lesson(back) == lesson(sampleLesson))
    #expect(try Lesson(back).digest == lesson(sampleLesson).digest)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `any text is the same, however it is nested`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "alpha", " ", "*beta*", "**g *h***", "[delta](x.md \"t\")", "`c``", "e\u{301}", "&amp;", "\\*",
      "{wcss}", "漢字",
      "\n", "\n\n", "\r\n", "\r", "  \n", "- ", "1. ", "7) ", "> ", "# ", "- [x] ", "- [ ] ",
      "| a | b |\n|---|---|\n",
      "![a*b*](scene:x?y=z)", "<b>", "<div>\n", "---\n", "```\n", "    ", "\t", "\u{1B}[2J", "\u{FEFF}",
      "\u{2028}",
      "\u{0}", "\"", "🙂", "[", "](",
    ]
    let text = (0..<80).map { _ in pieces[random.index(below: pieces.count)] }.joined()
    let front = seed.isMultiple(of: 2) ? "---\ntitle: A\nrun: k-means\n---\n" : ""
    let file = try MarkdownFile(lesson: Array((front + text).utf8), file: "odd \"\(seed)\".md")
    #expect(try carried(file) == file)
    let glossary = try MarkdownFile(glossary: Array((front + text).utf8), file: "glossary.md")
    #expect(try carried(glossary) == glossary)
  }

  @Test func `the deepest nesting that is read is carried`() throws {
    let deep =
      String(repeating: "> - ", count: 5_000) + "*a **b** c*\n\n" + String(repeating: "> ", count: 60) + "a\n"
    let file = try MarkdownFile(lesson: Array(deep.utf8), file: "deep.md")
    #expect(try carried(file) == file)
  }

  @Test(arguments: [
    ("{}", "the object that begins here has no “format”"),
    (
      #"{"format":"clusterwalk-trace/1"}"#,
      "“clusterwalk-markdown/1” was expected here"
    ),
    (
      #"{"format":"clusterwalk-markdown/1","file":"a","lines":["a\nb"],"blocks":[]}"#,
      "a line has no end of a line in it"
    ),
    (
      #"{"format":"clusterwalk-markdown/1","file":"a","lines":[],"blocks":[{"at":[1,1]}]}"#,
      "this is no block of Markdown"
    ),
    (
      #"{"format":"clusterwalk-markdown/1","file":"a","lines":[],"blocks":[{"at":[0,1],"rule":null}]}"#,
      "a whole number from 1 to 10000000 was expected here"
    ),
    (
      """
      {"format":"clusterwalk-markdown/1","file":"a","lines":[],"blocks":[{"at":[1,1],"paragraph":\
      [{"at":[1,1],"text":"ab","columns":[1,9999999]}]}]}
      """, "a column for each of 2 characters was expected here"
    ),
    (
      """
      {"format":"clusterwalk-markdown/1","file":"a","lines":[],"blocks":[{"at":[1,1],"paragraph":\
      [{"at":[1,1],"bold":[]}]}]}
      """, "this is nothing that stands in a line of Markdown"
    ),
  ])
  func `what was not written so is a fault`(text: String, what: String) {
    do throws(JSONNode.Fault) {
      _ = try MarkdownFile(JSONReader.read(Array(text.utf8)))
      Issue.record("it was read")
    } catch {
      #expect(error.what == what)
    }
  }
}
