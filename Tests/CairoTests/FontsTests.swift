import Drawing
import Foundation
import Testing

@testable import Cairo

struct FontsTests {
  @Test("the files come in the order in which letters are looked for")
  func order() {
    let names = Fonts.installed.files.map { $0.split(separator: "/").last ?? "" }
    let wanted = FontFamily.all.flatMap(\.faces)
    #expect(Fonts.installed.missing.isEmpty)
    #expect(zip(names, wanted).allSatisfy { $0.hasPrefix($1) } && names.count >= wanted.count)
  }

  @Test("what is missing is named, and the system's fonts stand in")
  func missing() throws {
    let fonts = Fonts(folders: ["/nonexistent"])
    #expect(fonts.files.isEmpty)
    #expect(fonts.missing.map(\.package) == ["fonts-inter", "fonts-dejavu-core", "fonts-droid-fallback"])
    let metrics = try PangoMetrics(fonts: fonts)
    #expect(metrics.width("segment", TextStyle(size: 20)) > 40)
  }

  @Test("a folder of one's own comes first, and brings more letters")
  func folder() throws {
    let folder = NSTemporaryDirectory() + "clusterwalk-fonts-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let inter = try #require(Fonts.installed.files.first)
    let ending = try #require(inter.split(separator: ".").last)
    for name in ["Inter-Regular.\(ending)", "Another.\(ending)"] {
      try FileManager.default.copyItem(atPath: inter, toPath: "\(folder)/\(name)")
    }
    try Data("not a font".utf8).write(to: URL(fileURLWithPath: "\(folder)/broken.ttf"))
    let others = Fonts.installed.files.map { ($0 as NSString).deletingLastPathComponent }
    let fonts = Fonts(folders: [folder] + others, more: folder)
    #expect(fonts.files.first == "\(folder)/Inter-Regular.\(ending)")
    #expect(fonts.files.suffix(2) == ["\(folder)/Another.\(ending)", "\(folder)/broken.ttf"])
    let (ours, usual) = try (PangoMetrics(fonts: fonts), PangoMetrics(fonts: .installed))
    #expect(ours.width("segment", TextStyle(size: 20)) == usual.width("segment", TextStyle(size: 20)))
  }
}
