import Customers
import FoundationEssentials
import Numerics
import TestSupport
import Testing

@testable import Segments

/// The table of rules that comes with the program.
@Suite struct ShippedActionsTests {
  private static func bytes() throws -> [UInt8] {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return Array(try Data(contentsOf: URL(filePath: "/\(root)/Assets/actions.csv")))
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func everySegmentGetsASuggestionForEveryPurpose(seed: UInt64) throws {
    let table = try ActionTable(parsing: try Self.bytes(), file: "actions.csv")
    let profiles = try SampleProfiles.made(seed)
    for profile in profiles {
      let suggestions = table.suggestions(for: profile, among: profiles)
      #expect(suggestions.map(\.purpose) == Purpose.allCases)
      for suggestion in suggestions {
        for text in [suggestion.attempt, suggestion.measure, suggestion.refutation, suggestion.needs ?? "."] {
          #expect(!text.isEmpty && text.hasSuffix(".") || text.hasSuffix("?"), "\(text)")
          #expect(!text.contains("{") && !text.contains("  "))
        }
      }
      let forecast = try #require(suggestions.first { $0.purpose == .salesForecast })
      #expect(forecast.attempt.hasPrefix("Make no forecast"))
      #expect(try #require(forecast.needs).lowercased().contains("date"))
    }
  }

  @Test func everyRuleCanBeTheFirstToHold() throws {
    let table = try ActionTable(parsing: try Self.bytes(), file: "actions.csv")
    var conditions: [Purpose: [Condition]] = [:]
    for rule in table.rules {
      let earlier = conditions[rule.purpose, default: []]
      // One that holds for all, or for all of a later one's segments, would keep the later one from any.
      for condition in earlier {
        #expect(!Set(condition.terms).isSubset(of: rule.condition.terms), "\(rule.attempt)")
      }
      conditions[rule.purpose] = earlier + [rule.condition]
    }
    #expect(conditions.values.allSatisfy { $0.last?.terms.isEmpty == true })
  }

  @Test func noTextSpeaksOfAgeOrGender() throws {
    let words = String(decoding: try Self.bytes(), as: UTF8.self).lowercased().split { !$0.isLetter }
    let personal: Set<Substring> = ["age", "gender", "sex", "men", "women", "male", "female", "young", "old"]
    #expect(words.filter(personal.contains) == [])
  }
}
