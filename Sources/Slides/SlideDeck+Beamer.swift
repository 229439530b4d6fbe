extension SlideDeck {
  /// The slides as a LaTeX file for the class Beamer: a frame for every step, whose overlays are the pages of
  /// `stages`.
  ///
  /// - Parameters:
  ///   - pages: the name of the PDF file with the pages, of letters that LaTeX takes in names.
  ///   - notes: whether frames have notes for the speaker.
  public func beamer(pages: String, notes: Bool) -> String {
    var text = """
      % Made by clusterwalk slides; the pages are in \(pages).
      \\documentclass[aspectratio=169]{beamer}
      \\usepackage[T1]{fontenc}
      \\usepackage[utf8]{inputenc}
      \\usepackage{graphicx}
      \\setbeamertemplate{navigation symbols}{}
      % \\step{OVERLAY}{PAGE}: a page of the pictures as the whole frame.
      \\newcommand{\\step}[2]{\\only<#1>{\\includegraphics[page=#2,width=\\paperwidth]{\(pages)}}}
      \\title{\(LaTeXText.escaped(title))}
      \\begin{document}

      """
    var page = 0
    for slide in slides {
      text += "\n% \(LaTeXText.comment(slide.title))\n"
      text += "{\\setbeamertemplate{background canvas}{"
      for overlay in 1...(slide.start == nil ? 1 : 2) {
        page += 1
        text += "\\step{\(overlay)}{\(page)}"
      }
      // A frame has as many slides as something in it asks for.
      let last = slide.start == nil ? "" : "\\only<2>{}"
      text += "}\n\\begin{frame}[plain]\(last)\n"
      if notes {
        text += "  \\note{\(LaTeXText.escaped(slide.caption.text))}\n"
      }
      text += "\\end{frame}}\n"
    }
    return text + "\n\\end{document}\n"
  }
}

extension SlideDeck {
  /// Whether LaTeX takes a file of this name as it is.
  public static func isNameForLaTeX(_ file: String) -> Bool {
    file.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"):
        true
      default: false
      }
    }
  }
}

/// Words as LaTeX takes them.
enum LaTeXText {
  /// Letters of Latin scripts as they are, signs by their commands; what pdflatex has no letter for is named
  /// by its number.
  static func escaped(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars { result += escaped(scalar) }
    return result
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": return "\\textbackslash{}"
    case "~": return "\\textasciitilde{}"
    case "^": return "\\textasciicircum{}"
    case "#", "$", "%", "&", "_", "{", "}": return "\\\(scalar)"
    case "<": return "\\textless{}"
    case ">": return "\\textgreater{}"
    case "|": return "\\textbar{}"
    case "\"": return "\\textquotedbl{}"
    case "-": return "-{}"
    case "`", "'": return "\(scalar){}"
    default: break
    }
    if let command = commands[scalar] { return command }
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0xA0, 0x2028, 0x2029: return " "
    // What the encodings T1 and TS1 have of Latin letters.
    case 0x20..<0x7F, 0xC0...0xFF: return String(scalar)
    default: return "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
    }
  }

  private static let commands: [Unicode.Scalar: String] = [
    "\u{2212}": "$-$", "\u{D7}": "$\\times$", "\u{F7}": "$\\div$", "\u{B2}": "$^2$", "\u{B3}": "$^3$",
    "\u{2192}": "$\\to$", "\u{2190}": "$\\leftarrow$", "\u{2264}": "$\\le$", "\u{2265}": "$\\ge$",
    "\u{2248}": "$\\approx$", "\u{2211}": "$\\sum$", "\u{3A3}": "$\\Sigma$", "\u{3C3}": "$\\sigma$",
    "\u{3BC}": "$\\mu$", "\u{221E}": "$\\infty$", "\u{B1}": "$\\pm$", "\u{B7}": "$\\cdot$",
    "\u{2013}": "--", "\u{2014}": "---", "\u{2026}": "\\dots{}", "\u{2018}": "`{}", "\u{2019}": "'{}",
    "\u{201C}": "``", "\u{201D}": "''", "\u{202F}": "\\,", "\u{2009}": "\\,", "\u{20AC}": "\\texteuro{}",
    "\u{A3}": "\\pounds{}", "\u{B0}": "$^\\circ$", "\u{2081}": "$_1$", "\u{2082}": "$_2$",
    "\u{207B}": "$^-$", "\u{2070}": "$^0$", "\u{B9}": "$^1$", "\u{2074}": "$^4$", "\u{2075}": "$^5$",
    "\u{2076}": "$^6$", "\u{2077}": "$^7$", "\u{2078}": "$^8$", "\u{2079}": "$^9$",
  ]

  /// Words for a comment, which ends with its line.
  static func comment(_ words: String) -> String {
    String(String.UnicodeScalarView(words.unicodeScalars.map { (0x20..<0x7F).contains($0.value) ? $0 : " " }))
  }
}
