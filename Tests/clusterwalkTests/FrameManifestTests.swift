import Testing

@testable import clusterwalk

@Suite struct FrameManifestTests {
  @Test func `reads as it was promised`() {
    let manifest = FrameManifest(
      framesPerSecond: 30, width: 1920, height: 1080,
      frames: [
        .init(
          number: 0, step: 0, progress: 0, duration: 1.0 / 30, caption: "A \"seed\"", alt: "200 customers"),
        .init(number: 1, step: 0, progress: 0.5, duration: 0.5, caption: "", alt: ""),
      ])
    #expect(
      manifest.json == """
        {
          "format": "clusterwalk-frames/1",
          "fps": 30,
          "width": 1920,
          "height": 1080,
          "frames": [
            {"file":"frame-000000.png","step":0,"progress":0.0,"duration":0.03333333333333333,\
        "caption":"A \\"seed\\"","alt":"200 customers"},
            {"file":"frame-000001.png","step":0,"progress":0.5,"duration":0.5,"caption":"","alt":""}
          ]
        }

        """)
    #expect(
      FrameManifest.frameNames(inManifest: Array(manifest.json.utf8)) == [
        "frame-000000.png", "frame-000001.png",
      ])
  }

  @Test func `a manifest of something else has no frames`() {
    for text in ["", "{}", "[]", #"{"format":"other/1","frames":[]}"#, #"{"format":"clusterwalk-frames/1"}"#]
    {
      #expect(FrameManifest.frameNames(inManifest: Array(text.utf8)) == nil)
    }
  }

  @Test func `file names have six digits, or as many as they need`() {
    for number in [0, 7, 999_999, 1_000_000] {
      #expect(FrameFormat.isFileName(FrameFormat.png.fileName(number)))
    }
    #expect(FrameFormat.png.fileName(42) == "frame-000042.png")
    for name in [
      "frame-1.png", "frame--00001.png", "frame-+00001.png", "../frame-000001.png", "frame-0000001.png",
    ] {
      #expect(!FrameFormat.isFileName(name), "\(name)")
    }
  }
}
