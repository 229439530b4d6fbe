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
    var archive = StoredZip()
    archive.add("imsmanifest.xml", Array(manifest.utf8))
    archive.add("index.html", Array(try parts.packagePage().filled(texts).utf8))
    for name in Self.files { archive.add(name, try parts.bytes("package/\(name)")) }
    archive.add("engine.lzma", try parts.bytes("\(scene).lzma"))
    return archive.bytes
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
      <organizations default="page"><organization identifier="page"><title>\(escapedForHTML(title))</title>
      <item identifier="steps" identifierref="content"><title>\(escapedForHTML(title))</title></item>
      </organization></organizations>
      <resources><resource identifier="content" type="webcontent" adlcp:scormtype="sco" href="index.html">
      \(files.joined())
      </resource></resources>
      </manifest>

      """
  }
}
