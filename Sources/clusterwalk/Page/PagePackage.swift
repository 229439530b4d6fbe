import Archives
import Vector

/// A page as a package that learning platforms take (SCORM 1.2): script, style, letters and engine in files
/// of their own, as many platforms allow no script within a page.
struct PagePackage: Sendable {
  let scene: String
  let title: String
  let parts: PageParts
  /// What fills the holes of its page.
  let texts: [String: String]

  private static let files = ["page.js", "page.css", "Regular.woff2", "Bold.woff2"]

  /// The bytes of the archive.
  func archive() throws(Failure) -> [UInt8] {
    var members = [
      ZipFile.Member("imsmanifest.xml", manifest),
      ZipFile.Member("index.html", try parts.packagePage().filled(texts)),
    ]
    for name in Self.files { members.append(ZipFile.Member(name, try parts.bytes("package/\(name)"))) }
    // Packed as it is.
    members.append(ZipFile.Member("engine.lzma", try parts.bytes("\(scene).lzma"), isStored: true))
    do throws(ZipFault) {
      return try ZipFile(members).bytes()
    } catch {
      throw .bug("the package can't be packed: \(error)")
    }
  }

  /// What a platform reads first.
  private var manifest: String {
    let files = (["index.html"] + Self.files + ["engine.lzma"]).map { "<file href=\"\($0)\"/>" }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="clusterwalk-\(scene)" version="1.0"
        xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
        xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="page"><organization identifier="page"><title>\(XMLText.escaped(title))</title>
      <item identifier="steps" identifierref="content"><title>\(XMLText.escaped(title))</title></item>
      </organization></organizations>
      <resources><resource identifier="content" type="webcontent" adlcp:scormtype="sco" href="index.html">
      \(files.joined())
      </resource></resources>
      </manifest>

      """
  }
}
