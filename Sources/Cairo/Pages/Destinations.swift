import Drawing

/// The places of a document that links lead to.
struct Destinations {
  private(set) var names: Set<String> = []
  private(set) var links: [String] = []

  init(of document: Document) throws(RenderError) {
    for page in document.pages { try collect(page.picture) }
    links += document.outline.map(\.destination)
  }

  /// Throws for the first link that leads nowhere.
  func check() throws(RenderError) {
    for link in links where !names.contains(link) { throw .unknownDestination(link) }
  }

  private mutating func collect(_ picture: Picture) throws(RenderError) {
    switch picture {
    case .fill, .stroke, .text, .points: break
    case .stack(let pictures): for picture in pictures { try collect(picture) }
    case .placed(let picture, _, _): try collect(picture)
    case .named(let name, let picture):
      switch name.role {
      case .destination(let name):
        guard names.insert(name).inserted else { throw .repeatedDestination(name) }
      case .link(let name): links.append(name)
      default: break
      }
      try collect(picture)
    }
  }

  /// A name in letters, digits and hyphens alone: Cairo writes names into the file as they are. Two names
  /// stay two.
  static func encoded(_ name: String) -> String {
    var encoded = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default: encoded += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return encoded
  }
}
