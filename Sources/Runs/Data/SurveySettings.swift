import Customers
import Words

/// Which customers to describe, before anything is clustered.
///
/// The settings are those of the data, without scaling, which plays no part; but missing values may also stay
/// missing, and without a choice every column of numbers is described.
public struct SurveySettings: Sendable {
  /// The customers, and which of their columns.
  public let data: DataSettings
  /// Whether the audit lists what it found row by row.
  public let listsEntries: Bool

  private static let features = Setting<[String]>.list(
    "features", metavar: "LIST",
    help: "the columns to describe, by the names in the header or as age, income, spending"
  ).optional("every column of numbers")
  private static let missing = Setting<MissingPolicy?>.choice(
    "missing", of: MissingPolicy.allCases.map { ($0.rawValue, $0) } + [("keep", nil)],
    standard: "keep",
    help: """
      what is done about missing values; with keep they stay missing, and each column is described by those \
      it has
      """)
  private static let entries = Setting.flag(
    "entries", help: "let the audit list what it found row by row")

  /// All of them.
  public static let settings = SettingGroup("Data") { value throws(SettingError) in
    SurveySettings(
      data: try DataSettings(
        data: try value(DataSettings.data), part: try DataSettings.part(value),
        join: try value(DataSettings.join), features: try value(features),
        preparation: Preparation(
          missing: try value(missing), duplicates: try value(DataSettings.duplicates),
          outliers: try value(DataSettings.outliers)),
        reading: try ReadingSettings.options(value)),
      listsEntries: try value(entries))
  }
}
