import Foundation
import FoundationXML

/// The attributes in an XML file, read by a parser that is not ours.
final class XMLElements: NSObject, XMLParserDelegate {
  private var attributes: [(name: String, value: String)] = []

  /// - Throws: where the file is not well-formed.
  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse() { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func values(of name: String) -> [String] { attributes.filter { $0.name == name }.map(\.value) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    self.attributes += attributes.map { ($0.key, $0.value) }
  }
}
