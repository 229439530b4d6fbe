/// The candidate that a mistyped word most likely means, or nil where none is near.
///
/// A candidate is near where the word begins it, or where at most a third of the longer one's letters
/// would have to change.
func closestMatch(to word: String, in candidates: [String]) -> String? {
  let typed = Array(word.lowercased())
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    let begins = typed.count > 1 && letters.starts(with: typed)
    let distance = begins ? 1 : editDistance(typed, letters)
    let limit = max(1, max(typed.count, letters.count) / 3)
    if distance <= limit && distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.candidate
}

/// How many letters have to be put in, left out, exchanged or swapped with their neighbor to turn one word
/// into the other (optimal string alignment).
func editDistance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
  var twoBack: [Int] = []
  var above = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var least = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] { least = min(least, twoBack[j - 1] + 1) }
      row.append(least)
    }
    (twoBack, above) = (above, row)
  }
  return above[b.count]
}
