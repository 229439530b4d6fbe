import Characters
import Customers
import Testing

@testable import clusterwalk

@Suite struct HelpTests {
  @Test(arguments: Program().verbs.map(\.name))
  func `a verb's help names every option and its default, and shows calls`(name: String) throws {
    let verb = try #require(Program().verbs.first { $0.name == name })
    let page = HelpPage.page(of: verb)
    let words = wrapped(page.split(separator: "\n").joined(separator: " "), width: .max).joined()
    for option in verb.options {
      #expect(page.contains(option.spelling))
      if let standard = option.standard { #expect(words.contains("(default: \(standard))")) }
    }
    #expect(!verb.examples.isEmpty)
    for example in verb.examples { #expect(page.contains("\n    \(example.call)\n")) }
    for line in page.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test(arguments: Program().verbs.flatMap(\.examples).map(\.call))
  func `every example is a call that can be made`(call: String) throws {
    let words = call.split(separator: " ").map(String.init)
    #expect(words.first == "clusterwalk")
    let verb = try #require(Program().verbs.first { $0.name == words[1] })
    guard case .work = try ArgumentParser.parse(Array(words.dropFirst(2)), for: verb) else {
      Issue.record("\(call) asks for help")
      return
    }
  }

  @Test(arguments: DataSet.all.map(\.name))
  func `a data set's call can be made, and the help says what it shows`(name: String) throws {
    let set = try #require(DataSet.named(name))
    let words = set.call(data: "\(name).csv").split(separator: " ").map(String.init)
    let verb = try #require(Program().verbs.first { $0.name == words[1] })
    guard case .work = try ArgumentParser.parse(Array(words.dropFirst(2)), for: verb) else {
      Issue.record("\(name) asks for help")
      return
    }
    let page = HelpPage.page(of: .data).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(page.contains("\(name) \(set.shows)"))
  }

  @Test func `the overview lists every verb with its summary on one line`() {
    let lines = HelpPage.overview(of: Program().verbs).split(separator: "\n")
    for verb in Program().verbs {
      #expect(lines.contains { $0.hasPrefix("  \(verb.name) ") && $0.hasSuffix(" \(verb.summary)") })
    }
    for line in lines { #expect(line.count <= HelpPage.width) }
  }

  @Test func `options of one name are written in one way, and a group has no name twice`() {
    for verb in Program().verbs {
      for group in verb.groups + verb.target.subjects.flatMap(\.groups) {
        #expect(Set(group.options.map(\.name)).count == group.options.count, "\(verb.name) \(group.title)")
      }
      for (name, options) in Dictionary(grouping: verb.options, by: \.name) {
        let isFlag = Set(options.map { $0.metavar == nil })
        #expect(isFlag.count == 1 && Set(options.map(\.short)).count == 1, "\(verb.name) --\(name)")
      }
    }
  }

  @Test func `wrapping keeps the words and the width`() {
    let text = "the quick brown fox jumps over the incomprehensibilities"
    for width in 1...60 {
      let lines = wrapped(text, width: width)
      #expect(lines.joined(separator: " ") == text)
      #expect(lines.allSatisfy { $0.count <= width || !$0.contains(" ") })
    }
    #expect(entry("--a", "b c", column: 8, width: 10) == ["  --a   b", "        c"])
    #expect(entry("--long", "b c", column: 8, width: 20) == ["  --long", "        b c"])
  }
}
