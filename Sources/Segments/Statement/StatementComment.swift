import Customers
import Words

/// What stands above a statement, for whoever opens the file.
struct StatementComment {
  let saved: SavedSegments
  let prepared: Prepared
  let columns: KeptColumns
  /// By which customers are put into segments, as a clause.
  let rule: String
  let version: String

  /// Lines that begin with two hyphens. What comes from the data holds no line end here.
  var text: String {
    let source = prepared.features.source
    let file = source.isSynthetic ? "the \(source.name) (synthetic)" : harmless(source.name, limit: 80)
    let found = "\(saved.segments.count) segments by \(saved.algorithm), clusterwalk \(version)."
    let lines = [
      "Customers of \(file) in \(found)",
      "Reads a table customers with the columns of the file, be they text or numbers, and keeps them. To",
      "keep further ones, add their names below the first SELECT.",
      "segment: \(rule), as",
      "assign puts customers into segments. Where two are equal, the one that the run counted first.",
      "distance: to the segment's centroid, in scaled units.",
    ]
    return (lines + cleaning + remarks + engines).map { "-- \($0)\n" }.joined() + "\n"
  }

  private var cleaning: [String] {
    let preparation = prepared.audit.preparation
    var lines: [String] = []
    switch preparation.missing {
    case .mean, .median:
      lines.append("Missing values become what was fitted; words that no customer had then have no segment.")
    default: lines.append("Customers without a value, or with a word that nobody had then, have no segment.")
    }
    switch preparation.outliers {
    case .keep: break
    case .drop: lines.append("Outliers were left out when the segments were made; here they get one, too.")
    case .clip: lines.append("Values beyond Tukey's fences are clipped to the fences that were fitted.")
    }
    return lines
  }

  private var remarks: [String] {
    var lines: [String] = []
    if !columns.replaced.isEmpty {
      let names = columns.replaced.map { "“\(harmless($0))”" }
      lines.append("The table's own \(listed(names)) gave way to what is added.")
    }
    if columns.nameless > 0 {
      lines.append(
        "\(NumberText.count(columns.nameless, "column")) without a name can't be named here and was left out."
      )
    }
    if let join = prepared.table.join {
      let names = join.columns.map { "“\(harmless($0))”" }
      lines.append(
        "\(listed(names)) came from \(harmless(join.file, limit: 80)); customers has to have them.")
    }
    return lines
  }

  private var engines: [String] {
    [
      "A cell that is no number stops most databases; SQLite takes it for 0. SQRT is in SQLite where it was",
      "built with its mathematical functions, as Debian does. Spark needs spark.sql.ansi.enabled and",
      "spark.sql.ansi.doubleQuotedIdentifiers, MySQL the mode ANSI_QUOTES. Two levels are named twice, in",
      "EXISTS: that changes nothing but makes databases compute them once a row.",
    ]
  }
}
