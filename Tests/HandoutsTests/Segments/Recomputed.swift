import TestSupport

/// What the lines of a segments.csv come to, computed anew from their text alone, in the plainest way.
struct Recomputed {
  let header: [String]
  let rows: [[String]]

  init(_ lines: [String]) {
    let cells = lines.map { Self.cells($0.split(separator: "\n")[0]) }
    header = cells[0]
    rows = Array(cells.dropFirst())
  }

  /// The cells of a line; some are in quotation marks, and none holds one.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == "," && !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  func column(_ name: String) -> Int { header.firstIndex(of: name) ?? -1 }
  func segment(_ row: [String]) -> Int { Int(row[column("segment")]) ?? 0 }
  var segments: [Int] { Set(rows.map(segment)).sorted() }
  func members(_ number: Int?) -> [[String]] { number.map { n in rows.filter { segment($0) == n } } ?? rows }

  func values(_ name: String, of number: Int?) -> [Double] {
    members(number).compactMap { Double($0[column(name)]) }
  }

  func words(_ name: String, of number: Int?) -> [String] {
    members(number).map { $0[column(name)] }.filter { !$0.isEmpty }
  }

  static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  static func deviation(_ values: [Double]) -> Double {
    let middle = mean(values)
    return mean(values.map { ($0 - middle) * ($0 - middle) }).squareRoot()
  }

  /// Type 7: the place (n - 1) p among the sorted values, by linear interpolation.
  static func quantile(_ values: [Double], _ p: Double) -> Double {
    let sorted = values.sorted()
    let place = Double(sorted.count - 1) * p
    let low = Int(place)
    let next = min(low + 1, sorted.count - 1)
    return sorted[low] + (sorted[next] - sorted[low]) * (place - Double(low))
  }

  /// The features of every customer, standardized.
  func points(_ features: [String]) -> [[Double]] {
    let scales = features.map { name in
      (mean: Self.mean(values(name, of: nil)), sd: Self.deviation(values(name, of: nil)))
    }
    return rows.map { row in
      zip(features, scales).map { ((Double(row[column($0)]) ?? 0) - $1.mean) / $1.sd }
    }
  }

  static func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  /// The adjusted Rand index by counting all pairs of customers.
  static func adjustedRand(_ a: [Int], _ b: [Int]) -> Double {
    var (both, inA, inB, all) = (0.0, 0.0, 0.0, 0.0)
    for i in a.indices {
      for j in a.indices where j > i {
        let (first, second) = (a[i] == a[j], b[i] == b[j])
        all += 1
        if first { inA += 1 }
        if second { inB += 1 }
        if first && second { both += 1 }
      }
    }
    let expected = inA * inB / all
    let most = (inA + inB) / 2
    return most == expected ? 1 : (both - expected) / (most - expected)
  }
}
