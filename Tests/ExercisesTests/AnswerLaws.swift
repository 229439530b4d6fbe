import Drawing
import Exercises
import Glibc
import TestSupport
import Testing

/// Every answer again, from nothing but the words and numbers that are given, by another way than the
/// program's.
@Suite struct AnswerLaws {
  private func distance(_ a: [Double], _ b: [Double]) -> Double {
    hypot(a[0] - b[0], a[1] - b[1])
  }

  @Test func `the nearest centroid is the nearest of the printed ones`() throws {
    for exercise in Sheets.all.flatMap({ $0.exercises(.nearestCentroid) }) {
      let rows = try #require(exercise.table).numbers
      for (customer, part) in exercise.parts.enumerated() {
        let distances = rows.dropFirst(2).map { distance(rows[customer], $0) }
        let answer = numbers(part.answer)
        try #require(answer.count == distances.count + 1)
        #expect(zip(answer, distances).allSatisfy { $0.stands(for: $1) }, "\(part.answer): \(distances)")
        let nearest = distances.indices.min { distances[$0] < distances[$1] } ?? -1
        #expect(answer.last?.value == Double(nearest + 1))
        for (line, distance) in zip(part.working, distances) {
          #expect(numbers(line).last?.stands(for: distance) == true, "\(line)")
        }
      }
    }
  }

  @Test func `the next centroids are means of the printed customers, and one of them changes`() throws {
    for exercise in Sheets.all.flatMap({ $0.exercises(.nextCentroid) }) {
      let table = try #require(exercise.table)
      let clusters = table.rows.map { Int($0[2]) ?? 0 }
      let points = table.numbers.map { Array($0.suffix(2)) }
      let centroids = [1, 2].map { cluster -> [Double] in
        let members = points.indices.filter { clusters[$0] == cluster }.map { points[$0] }
        return [0, 1].map { column in members.map { $0[column] }.reduce(0, +) / Double(members.count) }
      }
      let first = numbers(exercise.parts[0].answer).map(\.value)
      #expect(first.count == 6)
      for (cluster, centroid) in centroids.enumerated() {
        let printed = first[(3 * cluster + 1)...(3 * cluster + 2)]
        // Exact: means of five or two need no more than two decimals.
        #expect(zip(printed, centroid).allSatisfy { abs($0 - $1) < 1e-9 }, "\(printed), \(centroid)")
      }
      let changing = points.indices.filter { row in
        let distances = centroids.map { distance(points[row], $0) }
        return (distances[0] < distances[1] ? 1 : 2) != clusters[row]
      }
      try #require(changing.count == 1)
      let part = exercise.parts[1]
      #expect(
        part.answer.hasPrefix(
          "customer \(table.rows[changing[0]][0]) goes to cluster \(3 - clusters[changing[0]]): "))
      let distances = centroids.map { distance(points[changing[0]], $0) }
      #expect(zip(numbers(part.answer).suffix(2), distances).allSatisfy { $0.stands(for: $1) })
    }
  }

  @Test func `merges follow from the printed distances alone`() throws {
    for exercise in Sheets.all.flatMap({ $0.exercises(.nextMerge) }) {
      let table = try #require(exercise.table)
      var apart: [Set<String>: Double] = [:]
      for row in table.rows {
        for (column, cell) in zip(table.columns, row).dropFirst(2) where !cell.isEmpty {
          apart[[row[0], String(column.suffix(1))]] = try #require(numbers(cell).first).value
        }
      }
      #expect(apart.count == 10)
      let first = try #require(apart.min { $0.value < $1.value })
      let pair = first.key.sorted()
      #expect(exercise.parts[0].answer.hasPrefix(pair.joined(separator: " and ") + ", at "))
      #expect(numbers(exercise.parts[0].answer).last?.value == first.value)
      let others = table.rows.map { $0[0] }.filter { !pair.contains($0) }
      let far = others.map { other in pair.compactMap { apart[[$0, other]] }.max() ?? 0 }
      #expect(numbers(exercise.parts[1].answer).map(\.value) == far)
      let rest = apart.filter { $0.key.isDisjoint(with: pair) }.values.min() ?? 0
      let nearest = try #require(far.indices.min { far[$0] < far[$1] })
      #expect(far[nearest] < rest)
      #expect(exercise.parts[2].answer.hasPrefix("\(pair.joined()) and \(others[nearest]), at "))
      #expect(numbers(exercise.parts[2].answer).last?.value == far[nearest])
    }
  }

  @Test func `a responsibility can be had from the printed numbers, with four digits on the way`() throws {
    for exercise in Sheets.all.flatMap({ $0.exercises(.responsibility) }) {
      let components = try #require(exercise.table).numbers
      let words = try #require(exercise.statement.split(separator: "has the value ").last)
      let value = try #require(numbers(String(words)).first).value
      func kept(_ value: Double, _ isShort: Bool) -> Double {
        guard isShort && value != 0 else { return value }
        let power = pow(10, 3 - floor(log10(abs(value))))
        return (value * power).rounded() / power
      }
      for isShort in [false, true] {
        let densities = components.map { row -> Double in
          let z = kept((value - row[1]) / row[2], isShort)
          return kept(row[0] / row[2] * kept(exp(-z * z / 2), isShort), isShort)
        }
        let share = densities[0] / (densities[0] + densities[1])
        #expect(
          numbers(exercise.parts[1].answer).first?.stands(for: share) == true,
          "\(exercise.parts[1].answer), \(share)")
        #expect(numbers(exercise.parts[2].answer).first?.stands(for: 1 - share) == true)
        #expect(
          zip(numbers(exercise.parts[0].answer), densities).allSatisfy { $0.stands(for: $1, upTo: 1e-3) })
      }
      #expect(abs(components[0][0] + components[1][0] - 1) < 1e-12)
    }
  }

  @Test func `a profile's answers follow from its table`() throws {
    for exercise in Sheets.all.flatMap({ $0.exercises(.profile) }) {
      let table = try #require(exercise.table)
      func cell(_ row: String, _ column: Int) throws -> Double {
        let row = try #require(table.rows.first { $0[0].replacing("\u{A0}", with: " ").hasPrefix(row) })
        return try #require(numbers(row[column]).first).value
      }
      func columns(in words: String) -> [Int] {
        table.columns.indices.dropFirst(2).filter { words.contains(table.columns[$0]) }
      }
      func difference(_ segment: Int, _ column: Int) throws -> Double {
        try (cell("segment \(segment)", column) - cell("all, mean", column)) / cell("all, SD", column)
      }
      let (share, index, compared) = (exercise.parts[0], exercise.parts[1], exercise.parts[2])
      func segment(_ words: String) throws -> Int {
        let behind = try #require(words.split(separator: "segment ").dropFirst().last)
        return Int(try #require(numbers(String(behind)).first).value)
      }
      let part = try cell("segment \(segment(share.question))", 1) / cell("all, mean", 1)
      #expect(numbers(share.answer).first?.stands(for: 100 * part) == true)

      let (asked, column) = (try segment(index.question), try #require(columns(in: index.question).first))
      let isIndex = index.question.contains("index")
      let value =
        isIndex
        ? 100 * (try cell("segment \(asked)", column)) / (try cell("all, mean", column))
        : try difference(asked, column)
      #expect(numbers(index.answer).first?.stands(for: value) == true, "\(index.answer), \(value)")

      let two = columns(in: compared.question)
      let differences = try two.map { try difference(segment(compared.question), $0) }
      try #require(two.count == 2)
      #expect(zip(numbers(compared.answer), differences).allSatisfy { $0.stands(for: $1) })
      let larger = abs(differences[0]) > abs(differences[1]) ? two[0] : two[1]
      #expect(compared.answer.hasSuffix("; " + table.columns[larger]))
    }
  }

  @Test func `a dendrogram's answers follow from its merges`() throws {
    for exercise in Sheets.all.flatMap({ $0.exercises(.dendrogram) }) {
      guard case .dendrogram(let given) = exercise.givens[0] else { throw Sheets.Missing() }
      // Groups of letters as they are joined, brute force.
      var groups: [Int: Set<String>] = [:]
      for (row, name) in given.names.enumerated() { groups[row] = [name] }
      let cut = try #require(numbers(exercise.parts[0].question).first).value
      var atCut: [Set<String>]?
      var met: [Set<String>: Double] = [:]
      for merge in given.dendrogram.merges {
        if merge.height > cut && atCut == nil { atCut = Array(groups.values) }
        let (a, b) = (
          groups.removeValue(forKey: merge.left) ?? [], groups.removeValue(forKey: merge.right) ?? []
        )
        for x in a { for y in b { met[[x, y]] = merge.height } }
        groups[given.names.count + merge.index] = a.union(b)
      }
      let clusters = try #require(atCut)
      #expect(exercise.parts[0].answer == "\(clusters.count)")
      func letters(_ words: String) -> [String] {
        words.split { !$0.isLetter }.map(String.init).filter {
          $0.count == 1 && $0 != "a" && $0.first?.isUppercase == true && given.names.contains($0)
        }
      }
      let named = try #require(exercise.parts[1].question.split(separator: "with ").last?.prefix(1))
        .description
      let own = try #require(clusters.first { $0.contains(named) })
      #expect(
        Set(exercise.parts[1].answer.split(separator: ", ").map(String.init)) == own.subtracting([named]))
      let pair = letters(String(exercise.parts[2].question.dropFirst(2)))
      let height = try #require(met[Set(pair)])
      let reading = numbers(exercise.parts[2].answer)
      #expect(reading.count == 3 && reading[0].stands(for: height))
      #expect(reading[1].value < height && height < reading[2].value)
      let three = letters(exercise.parts[3].question)
      try #require(three.count == 3)
      let sides = try three.dropFirst().map { try #require(met[[three[0], $0]]) }
      #expect(exercise.parts[3].answer == three[sides[0] < sides[1] ? 1 : 2])
      let order = given.leaves.map { given.names[$0] }
      let place = try #require(order.firstIndex(of: three[0]))
      #expect([order[place - 1], order[place + 1]] == Array(three.dropFirst()), "neighbors on paper")
    }
  }
}
