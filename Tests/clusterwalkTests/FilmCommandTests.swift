import Testing

@testable import clusterwalk

@Suite struct FilmCommandTests {
  @Test func `a shell takes any word as it is`() throws {
    for word in ["plain", "", "two words", "it's", "$HOME `ls` \"x\"", "a\nb", "*?[]", "-n", "ö", "\\", "''"]
    {
      #expect(try shell("printf '%s' " + shellQuoted(word)).output == word)
    }
  }

  @Test func `by hand`() {
    #expect(
      filmCommand(folder: "out/k-means/", framesPerSecond: 30, firstFrame: 0, width: 1920, height: 1080)
        == "ffmpeg -framerate 30 -i out/k-means/frame-%06d.png -c:v libx264 -crf 18 -pix_fmt yuv420p "
        + "-movflags +faststart out/k-means.mp4")
    #expect(
      filmCommand(folder: "50% off", framesPerSecond: 0.5, firstFrame: 90, width: 1025, height: 768)
        == "ffmpeg -framerate 0.5 -start_number 90 -i '50%% off/frame-%06d.png' "
        + "-vf 'pad=ceil(iw/2)*2:ceil(ih/2)*2' -c:v libx264 -crf 18 -pix_fmt yuv420p "
        + "-movflags +faststart '50% off.mp4'")
  }
}
