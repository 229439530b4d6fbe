import Runs
import Testing

@testable import clusterwalk

/// Frames as drawings of lines and words.
@Suite struct SVGFramesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func frames(_ scene: String, to name: String, _ more: String...) throws -> Call.Result {
    try Call(["frames", scene, "--out", folder(name), "--size", "1280x720"] + more).result()
  }

  @Test func `every step is a file, listed in the manifest, with its alternative text as title`() throws {
    let result = try frames("k-means", to: "f", "--format", "svg", "-k", "3")
    #expect(result.code == 0 && result.errors == "" && !result.output.contains("ffmpeg"))
    let manifest = try InputFile.read(folder("f/manifest.json"), inUse: FilesInUse()).bytes
    let names = try #require(FrameManifest.frameNames(inManifest: manifest))
    #expect(names == names.indices.map { FrameFormat.svg.fileName($0) } && names.count > 5)
    #expect(try FileSystem.names(in: folder("f")) == names + ["manifest.json"])
    for name in names {
      let text = try folder.read("f/\(name)")
      #expect(text.hasPrefix("<?xml ") && text.contains("<title>k-means, ") && text.contains("synthetic"))
    }
  }

  @Test func `frames of the other format give way, and a pace that is given is kept`() throws {
    #expect(try frames("k-means", to: "f", "--format", "svg", "-k", "2").code == 0)
    #expect(try frames("k-means", to: "f", "-k", "2", "--pace", "stills").code == 0)
    #expect(try FileSystem.names(in: folder("f")).allSatisfy { !$0.hasSuffix(".svg") })
    #expect(
      try frames("k-means", to: "f", "--format", "svg", "--pace", "quick", "--frames", "10..40").code == 0)
    let names = try FileSystem.names(in: folder("f"))
    #expect(names == (10...40).map { FrameFormat.svg.fileName($0) } + ["manifest.json"])
    // Names of frames are those of whole numbers in six digits.
    #expect(FrameFormat.isFileName("frame-000010.svg") && !FrameFormat.isFileName("frame-10.svg"))
  }

  @Test(.enabled(if: OtherProgram.obstacle("xmllint") == nil, "xmllint is not installed"))
  func `names from a file leave the drawings well-formed`() throws {
    let rows = (0..<30).map { "\($0 == 3 ? "\"<b>&\"\"'\"" : "c\($0)"),\($0 % 7),\($0 * $0 % 11)" }
    try folder.write("name,a<&>\u{202E}\u{1},\"]]>\"\n" + rows.joined(separator: "\n"), to: "c.csv")
    let result = try frames(
      "k-means", to: "f", "--format", "svg", "--data", folder("c.csv"), "--features", "a<&>\u{202E}\u{1},]]>",
      "--id", "name", "--follow", "<b>&\"'", "-k", "3")
    #expect(result.code == 0, "\(result.errors)")
    let check = try shell("xmllint --noout \"$D\"/f/*.svg", variables: ["D=\(folder.path)"])
    #expect(check.code == 0 && check.errors == "", "\(check.errors)")
  }
}

/// How far a drawing, shown by librsvg, may be from the PNG of the same picture.
private struct Tolerance {
  /// The largest difference of a color that counts as the same, out of 255.
  let level = 64
  /// The share of pixels that may differ by more.
  let share: Double

  /// librsvg knows no digits of one width, so that figures lie beside their places; upright lines keep to
  /// whole pixels in a PNG.
  static let letters = Tolerance(share: 0.015)
  /// The lines of a hatch start elsewhere as well, as those of a PNG lie whole pixels apart.
  static let hatches = Tolerance(share: 0.06)
}

@Suite(.enabled(if: OtherProgram.librsvg == nil, "\(OtherProgram.librsvg ?? "")"))
struct RenderedSVGTests {
  @Test(arguments: ["k-means", "hierarchical", "gmm", "compare", "choose-k"])
  func `a drawing looks like the PNG`(scene: String) throws {
    for theme in ["light", "dark", "print"] {
      let folder = try TemporaryFolder()
      for format in ["png", "svg"] {
        let result = try Call(
          ["frames", scene, "--out", folder(format), "--size", "1280x720", "--pace", "stills"]
            + ["--frames", "4..9", "--format", format, "--theme", theme, "--quiet"]
        ).result()
        #expect(result.code == 0, "\(result.errors)")
      }
      let tolerance = theme == "print" ? Tolerance.hatches : .letters
      for number in 4...9 {
        guard FileSystem.kind(of: folder("png/\(FrameFormat.png.fileName(number))")) != nil else { continue }
        let result = try shell(
          """
          cd "$D" && rsvg-convert svg/"$N".svg -o drawn.png
          for file in drawn png/"$N"; do
            ffmpeg -v error -y -i $file.png -f rawvideo -pix_fmt gray "$(basename $file).raw"
          done
          """, variables: ["D=\(folder.path)", "N=\(FrameFormat.png.fileName(number).dropLast(4))"])
        #expect(result.code == 0 && result.errors == "", "\(result.errors)")
        let drawn = try InputFile.read(folder("drawn.raw"), inUse: FilesInUse()).bytes
        let name = "\(FrameFormat.png.fileName(number).dropLast(4)).raw"
        let pixels = try InputFile.read(folder(name), inUse: FilesInUse()).bytes
        #expect(drawn.count == 1280 * 720 && pixels.count == drawn.count)
        let differing = zip(drawn, pixels).count { abs(Int($0) - Int($1)) > tolerance.level }
        let share = Double(differing) / Double(drawn.count)
        #expect(share <= tolerance.share, "\(scene) \(theme) \(number): \(share)")
      }
    }
  }
}
