import Runs
import Scenes
import Vector
import Words

/// Fills a page and writes it, as one file or as a package.
struct PageWriter {
  let setup: PageSetup
  let stills: PageStills
  let parts: PageParts

  /// Writes what is asked for; returns how many bytes each has.
  func write(page: String?, package: String?) throws(Failure) -> [(path: String, bytes: Int)] {
    let texts = texts
    var written: [(path: String, bytes: Int)] = []
    if let page {
      let engine = try parts.engine(of: setup.scene)
      let text = try parts.page().filled(texts.merging(["engine": engine]) { $1 })
      written.append((page, try Self.write(Array(text.utf8), to: page)))
    }
    if let package {
      let title = stills.scene.title.algorithm
      let archive = PagePackage(scene: setup.scene, title: title, parts: parts, texts: texts)
      written.append((package, try Self.write(archive.archive(), to: package)))
    }
    return written
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Failure) -> Int {
    try Output.write(to: path) { output throws(Failure) in try output.write(bytes) }
    return bytes.count
  }

  /// What the holes of a page are filled with, apart from the engine.
  private var texts: [String: String] {
    let scene = stills.scene
    let first = scene.beat(at: 0)
    let title = scene.title
    return [
      "name": XMLText.escaped("\(title.algorithm), step by step"), "title": XMLText.escaped(title.algorithm),
      "position": XMLText.escaped(first.position),
      "headline": XMLText.escaped(first.caption.headline), "detail": XMLText.escaped(first.caption.detail),
      "source": XMLText.escaped("\(title.settings). \(title.source)."), "missing": Self.missing,
      "still": stills.first, "stills": stills.all, "setup": escapedForScript(setup.json.text),
    ]
  }

  /// What is said where the page can't run.
  private static let missing = """
    This page needs scripts and WebAssembly, and one of them is not allowed here or not there. Below are its \
    steps as pictures; to go through them and to change something, open the file itself in a browser.
    """
}
