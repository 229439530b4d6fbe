/// Words broken into lines of at most `width` cells, at spaces, and otherwise left as they are. A longer word
/// has a line of its own.
///
/// `brokenLines` breaks long words, too, and leaves nothing in them that drives a terminal.
public func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var used = 0
  for word in text.split(separator: " ") {
    let length = Glyph.width(of: word)
    if let last = lines.last, used + 1 + length <= width {
      lines[lines.count - 1] = last + " " + word
      used += 1 + length
    } else {
      lines.append(String(word))
      used = length
    }
  }
  return lines
}
