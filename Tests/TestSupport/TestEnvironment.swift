import FoundationEssentials
import Words

/// What the environment tells the tests.
package enum TestEnvironment {
  /// Where the real Mall Customers file lies, which is no part of the project.
  package static let realMall = value(of: EnvironmentVariable.mall)
  /// How many cases are to be tried, where a few are by default.
  package static let tries = value(of: EnvironmentVariable.thorough).flatMap { Int($0) }
  /// Whether tests run that take long or need large programs of others.
  package static let runsLong = value(of: EnvironmentVariable.long) != nil
  /// Whether goldens are recorded instead of compared.
  package static let recordsGoldens = value(of: EnvironmentVariable.record) != nil

  private static func value(of variable: String) -> String? {
    ProcessInfo.processInfo.environment[variable]
  }
}
