import Numerics
import Runs
import Synchronization
import Testing

@testable import clusterwalk

@Suite struct ArgumentParserTests {
  /// A verb that keeps what it was given, and its options.
  private static func parse(_ words: [String]) throws(UsageError) -> Arguments? {
    let kept = Kept()
    let verb = Verb(
      name: "try", summary: "", details: "",
      target: .text(metavar: "FILE", help: "") { _, arguments throws(UsageError) in
        kept.arguments.withLock { $0 = arguments }
        return { _ throws(Failure) in }
      },
      groups: [
        OptionGroup(
          title: "",
          options: [
            SharedSettings.clusters.option, SharedSettings.seed.option, DataSettings.scale.option,
            PictureSettings.membership.option,
          ])
      ], examples: [])
    switch try ArgumentParser.parse(words, for: verb) {
    case .help: return nil
    case .work: return kept.arguments.withLock(\.self)
    }
  }

  private final class Kept: Sendable {
    let arguments = Mutex<Arguments?>(nil)
  }

  @Test func `every way of writing an option means the same, in any order`() throws {
    let spellings: [[[String]]] = [
      [["--clusters", "7"], ["--clusters=7"], ["-k", "7"], ["-k7"]],
      [["--seed", "12"], ["--seed=12"]],
      [["--scale", "none"], ["--scale=none"]],
      [["--membership"]],
      [["data.csv"]],
    ]
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let chosen = spellings.map { $0[random.index(below: $0.count)] }
      let words = random.shuffled(chosen).flatMap(\.self)
      let arguments = try #require(try Self.parse(words))
      #expect(arguments.target == "data.csv")
      #expect(
        arguments.given.texts
          == ["clusters": "7", "seed": "12", "scale": "none", "membership": ""], "\(words)")
    }
  }

  @Test func `two hyphens end the options`() throws {
    #expect(try Self.parse(["-k", "3", "--", "--seed"])?.target == "--seed")
    #expect(try Self.parse(["--", "--help"])?.target == "--help")
  }

  @Test func `help is found anywhere before two hyphens`() throws {
    for words in [["--help"], ["x", "-h"], ["--clusters", "--help"], ["--nonsense", "--help"]] {
      #expect(try Self.parse(words) == nil)
    }
  }

  @Test func `a hyphen alone and negative numbers are values`() throws {
    #expect(try Self.parse(["-"])?.target == "-")
    #expect(try Self.parse(["x", "--seed", "-5"])?.given.texts == ["seed": "-5"])
  }

  @Test(arguments: [
    (["x", "--clusers", "3"], "there is no option --clusers; did you mean '--clusters'?"),
    (["x", "--zzz"], "there is no option --zzz"),
    (["x", "-clusters", "3"], "there is no option -clusters; did you mean '--clusters'?"),
    (["x", "-k", "3", "--clusters=3"], "--clusters is given twice"),
    (["x", "--clusters"], "--clusters needs a value: --clusters N"),
    (["x", "--clusters", "--seed"], "--clusters needs a value: --clusters N; what follows is '--seed'"),
    (["x", "--membership=yes"], "--membership takes no value, found 'yes'"),
    ([], "FILE is missing"),
    (["x", "y"], "'y' is one word too many"),
  ])
  func `says what is wrong with a call`(words: [String], sentence: String) {
    let error = #expect(throws: UsageError.self) { try Self.parse(words) }
    #expect(error?.words == sentence)
  }
}
