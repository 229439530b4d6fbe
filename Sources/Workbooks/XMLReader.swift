import CExpat

/// Reads XML as it comes, piece by piece, and tells a handler of elements and text.
///
/// Names are told without their prefix. A document type is refused, and with it every entity of the
/// document's own: no entity grows, and nothing outside is opened.
final class XMLReader {
  /// What is told of a document.
  protocol Handler: AnyObject {
    func begin(_ name: String, _ attributes: (String) -> String?) throws(WorkbookFault)
    func end(_ name: String) throws(WorkbookFault)
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault)
  }

  private let parser: XML_Parser
  private let part: String
  private let handler: any Handler
  private var fault: WorkbookFault?

  init(part: String, _ handler: any Handler) throws(WorkbookFault) {
    guard let parser = XML_ParserCreate(nil) else { throw .damaged(part, "there is no memory") }
    self.parser = parser
    self.part = part
    self.handler = handler
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let reader = XMLReader.of(context), let name, let attributes else { return }
        reader.noting { () throws(WorkbookFault) in
          try reader.handler.begin(XMLReader.local(name)) { XMLReader.value($0, among: attributes) }
        }
      },
      { context, name in
        guard let reader = XMLReader.of(context), let name else { return }
        reader.noting { () throws(WorkbookFault) in try reader.handler.end(XMLReader.local(name)) }
      })
    XML_SetCharacterDataHandler(parser) { context, text, length in
      guard let reader = XMLReader.of(context), let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
        reader.noting { () throws(WorkbookFault) in
          try reader.handler.text(UnsafeBufferPointer(start: bytes, count: Int(length)))
        }
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let reader = XMLReader.of(context) else { return }
      reader.noting { () throws(WorkbookFault) in
        throw WorkbookFault(
          "its part \(reader.part) declares a document type, as no spreadsheet program does",
          "open it in a spreadsheet program and save it again")
      }
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Takes in further bytes; none at the end.
  func take(_ bytes: UnsafeRawBufferPointer) throws(WorkbookFault) {
    let isLast = bytes.isEmpty
    let status = XML_Parse(
      parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
    if let fault { throw fault }
    guard status == XML_STATUS_OK else {
      let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "no XML"
      throw .damaged(part, "\(words) in line \(XML_GetCurrentLineNumber(parser))")
    }
  }

  /// Keeps the first fault, and stops.
  private func noting(_ work: () throws(WorkbookFault) -> Void) {
    guard fault == nil else { return }
    do throws(WorkbookFault) {
      try work()
    } catch {
      fault = error
      XML_StopParser(parser, 0)
    }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLReader? {
    context.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func local(_ name: UnsafePointer<CChar>) -> String {
    let name = String(cString: name)
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.index(after: colon)...])
  }

  /// Attributes come as names and values in turn, a null behind the last.
  private static func value(
    _ name: String, among attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) -> String? {
    var index = 0
    while let found = attributes[index] {
      if local(found) == name { return attributes[index + 1].map { String(cString: $0) } }
      index += 2
    }
    return nil
  }
}

extension Archive {
  /// Reads a part as XML.
  func parse(_ part: String, _ handler: any XMLReader.Handler) throws(WorkbookFault) {
    let reader = try XMLReader(part: part, handler)
    try read(part) { bytes throws(WorkbookFault) in try reader.take(bytes) }
    try reader.take(UnsafeRawBufferPointer(start: nil, count: 0))
  }
}
