/// The candidate that someone who typed `word` most likely meant; nil when none is near.
///
/// Capitals do not count. Near is a distance of at most a third of the word's length (and always 1
/// letter), or else being the only candidate that contains the word. Of equally near ones the first.
public func closestMatch(to word: String, in candidates: [String]) -> String? {
  let typed = Array(word.lowercased().unicodeScalars.prefix(64))
  guard !typed.isEmpty else { return nil }
  let limit = max(1, typed.count / 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
    guard abs(letters.count - typed.count) <= limit else { continue }
    let distance = editDistance(typed, letters)
    if distance <= limit && distance < typed.count && distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  if let best { return best.candidate }
  guard typed.count >= 3 else { return nil }
  let containing = candidates.filter { $0.lowercased().holds(word.lowercased()) }
  return containing.count == 1 ? containing[0] : nil
}

/// The least number of letters to insert, delete, replace or swap with their neighbor to turn one word
/// into the other, no letter touched twice.
///
/// Damerau, "A technique for computer detection and correction of spelling errors", 1964,
/// doi:10.1145/363958.363994.
func editDistance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var distance = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
