import Testing
import Words

@testable import clusterwalk

@Suite struct FilmCommandTests {
  @Test func `a shell takes any word as it is`() throws {
    for word in [
      "plain", "", "two words", "it's", "$HOME `ls` \"x\"", "a\nb", "*?[]", "-n", "ö", "\\", "''", "a\n",
      "%\u{1B}[2J\\", "\u{202E}'x'", "$x\n`y`\"z",
    ] {
      #expect(try shell("printf '%s' " + shellQuoted(word)).output == word)
    }
  }

  @Test func `a word that a terminal would not show is quoted in what it shows`() {
    for word in ["a\nb", "\u{1B}[2J", "\u{202E}x", "tab\there"] {
      #expect(shellQuoted(word).unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) })
    }
  }

  @Test func `ffmpeg is not told of options and protocols by names of folders`() {
    for (folder, path) in [("-x", "./-x"), ("a:b", "./a:b"), ("a/b:c", "a/b:c"), ("/a:b", "/a:b")] {
      let command = FilmCommand(
        folder: folder, frames: 1, seconds: 1, framesPerSecond: 1, firstFrame: 0, width: 2, height: 2)
      #expect(command.text.contains(" -i \(path)/frame-") && command.text.hasSuffix(" \(path).mp4"))
    }
  }

  @Test func `frames in time, from their first number on`() {
    let command = FilmCommand(
      folder: "out/k-means/", frames: 300, seconds: 10, framesPerSecond: 30, firstFrame: 90, width: 1920,
      height: 1080)
    #expect(
      command.text
        == "ffmpeg -framerate 30 -start_number 90 -i out/k-means/frame-%06d.png -c:v libx264 -crf 18 "
        + "-pix_fmt yuv420p -movflags +faststart out/k-means.mp4")
  }

  @Test func `stills in their share of the time, odd sides, a name that means something to the shell`() {
    let command = FilmCommand(
      folder: "50% off", frames: 14, seconds: 70.6, framesPerSecond: nil, firstFrame: 0, width: 1025,
      height: 768)
    #expect(
      command.text
        == "ffmpeg -framerate 14/71 -i '50%% off/frame-%06d.png' -vf 'pad=ceil(iw/2)*2:ceil(ih/2)*2' -r 30 "
        + "-c:v libx264 -crf 18 -pix_fmt yuv420p -movflags +faststart '50% off.mp4'")
  }
}
