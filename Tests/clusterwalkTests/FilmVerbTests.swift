import Glibc
import Runs
import Testing

@testable import clusterwalk

@Suite(.enabled(if: OtherProgram.ffmpeg == nil, "\(OtherProgram.ffmpeg ?? "")"))
struct FilmVerbTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A small film, quickly made.
  private func film(to name: String, _ more: String...) throws -> Call.Result {
    try Call(
      [
        "film", "k-means", "-k", "3", "--out", folder(name), "--size", "640x360", "--fps", "5", "--pace",
        "quick",
      ]
        + more
    ).result()
  }

  /// What ffprobe says of a file, one value a line.
  private func probe(_ name: String, _ entries: String, _ more: String = "") throws -> [String] {
    let call = "ffprobe -v error \(more) -show_entries \(entries) -of csv=p=0 \"$FILE\""
    let result = try shell(call, variables: ["FILE=\(folder(name))"])
    #expect(result.code == 0, "\(result.errors)")
    return result.output.split(separator: "\n").map(String.init)
  }

  private func seconds(_ name: String) throws -> Double {
    let entry = try #require(try probe(name, "format=duration").first)
    return try #require(Double(entry))
  }

  /// The film as frames would have it: how long it is, how many different pictures, how many steps.
  private func expected(_ more: String...) throws -> (seconds: Double, pictures: Int, steps: Int) {
    _ = try Call(
      ["frames", "k-means", "-k", "3", "--out", folder("f"), "--size", "640x360", "--fps", "5"]
        + ["--pace", "quick"] + more
    ).result()
    let files = try FileSystem.names(in: folder("f")).filter { $0.hasSuffix(".png") }
    let text = try folder.read("f/manifest.json")
    func values(_ key: String) -> [Substring] {
      text.split(separator: "\n").compactMap { line in
        line.split(separator: "\"\(key)\":", maxSplits: 1).dropFirst().first?.split { $0 == "," || $0 == "}" }
          .first
      }
    }
    let moments = zip(values("step"), values("progress")).map { "\($0) \($1)" }
    return (Double(files.count) / 5, Set(moments).count, Set(values("step")).count)
  }

  @Test(arguments: ["mp4", "webm"])
  func `a film has each different picture once, a chapter and a caption for every step`(ending: String) throws
  {
    let result = try film(to: "a.\(ending)", "--subtitles")
    #expect(result.code == 0 && result.errors == "")
    let expected = try expected()
    #expect(abs(try seconds("a.\(ending)") - expected.seconds) < 0.05)
    // The last one comes again at its end.
    #expect(
      try probe("a.\(ending)", "stream=nb_read_packets", "-select_streams v -count_packets")
        == ["\(expected.pictures + 1)"])
    #expect(try probe("a.\(ending)", "chapter=start_time", "-show_chapters").count >= expected.steps)
    #expect(
      try probe("a.\(ending)", "stream=nb_read_packets", "-select_streams s -count_packets").first.flatMap {
        Int($0)
      } ?? 0 >= expected.steps)
    let captions = try folder.read("a.vtt")
    #expect(captions.hasPrefix("WEBVTT\n") && captions.split(separator: "-->").count == expected.steps + 1)
    #expect(try folder.names == ["a.\(ending)", "a.vtt", "f"].sorted())
    #expect(result.output.contains("a.\(ending): ") && result.output.contains("synthetic"))
  }

  @Test func `a GIF has the true duration, its end held`() throws {
    #expect(try film(to: "a.gif").code == 0)
    let expected = try expected()
    #expect(abs(try seconds("a.gif") - expected.seconds) < 0.05)
    #expect(try probe("a.gif", "stream=width,height") == ["640,360"])
  }

  @Test func `a WebP has the true duration, its end held`() throws {
    #expect(try film(to: "a.webp").code == 0)
    let bytes = try InputFile.read(folder("a.webp"), inUse: FilesInUse()).bytes
    #expect(bytes.starts(with: Array("RIFF".utf8)))
    #expect(abs(Double(WebPFrames(bytes).milliseconds) / 1000 - (try expected().seconds)) < 0.05)
  }

  @Test func `any name can be a film's`() throws {
    for name in [
      "two words.mp4", "-dash: a:b.mp4", "50%d 'it''s'.mp4", "line\nbreak.gif", "pipe:1.mp4", "ö中.webm",
    ] {
      let result = try Call(
        ["film", "k-means", "-k", "2", "--size", "640x360", "--fps", "2", "--pace", "stills"]
          + ["--out=\(folder(name))", "--quiet"]
      ).result()
      #expect(result.code == 0 && result.output == "" && result.errors == "", "\(name): \(result.errors)")
      #expect(FileSystem.size(of: folder(name)) ?? 0 > 1000)
    }
    let result = try shell(
      "cd \"$D\" && \"$CLUSTERWALK\" film k-means -k 2 --size 640x360 --pace stills --quiet --out=-x.mp4",
      variables: ["D=\(folder.path)"])
    #expect(result.code == 0 && FileSystem.size(of: folder("-x.mp4")) ?? 0 > 1000)
  }

  @Test func `what frames print makes a film of any folder`() throws {
    for name in ["-dash", "a:b", "line\nbreak", "50% [x] {y}*", "$HOME 'q' \\"] {
      let result = try shell(
        """
        cd "$D"
        line=$("$CLUSTERWALK" frames k-means -k 2 --size 640x360 --pace stills --out="$N" | tail -n 1)
        eval "${line#A film of them: }" -loglevel error
        """, variables: ["D=\(folder.path)", "N=\(name)"])
      #expect(result.code == 0 && result.errors == "", "\(name): \(result.errors)")
      #expect(FileSystem.size(of: folder("\(name).mp4")) ?? 0 > 1000, "\(name)")
    }
  }

  @Test func `a film that fails or is stopped leaves nothing, and the one before stays`() throws {
    try folder.write("before", to: "a.mp4")
    let call = try Call(["film", "gmm", "--out", folder("a.mp4")])
    try wait { try folder.names.count == 2 }
    usleep(300_000)
    kill(call.process, SIGTERM)
    #expect(try call.result().code == 130)
    #expect(try folder.names == ["a.mp4"] && folder.read("a.mp4") == "before")

    // A film that ffmpeg refuses: no encoder takes this size at this rate.
    let broken = try shell(
      """
      mkdir "$D/bin" && printf '#!/bin/sh\\necho no such encoder >&2; exit 1\\n' >"$D/bin/ffmpeg"
      chmod +x "$D/bin/ffmpeg"
      PATH="$D/bin:$PATH" "$CLUSTERWALK" film k-means --size 640x360 --pace stills --out "$D/a.mp4"
      """, variables: ["D=\(folder.path)"])
    #expect(broken.code == 74 && broken.errors.contains("ffmpeg: no such encoder"), "\(broken.errors)")
    #expect(try folder.names == ["a.mp4", "bin"] && folder.read("a.mp4") == "before")
  }
}

/// The calls of `film` that make none.
@Suite struct RefusedFilmTests {
  @Test func `without ffmpeg, the call says how to get it and how to do without`() throws {
    let folder = try TemporaryFolder()
    let result = try shell(
      "PATH=/nowhere \"$CLUSTERWALK\" film k-means --size 640x360 --out \"$D/a.mp4\"",
      variables: ["D=\(folder.path)"])
    #expect(result.code == 69)
    #expect(result.errors.contains("apt install ffmpeg") && result.errors.contains("clusterwalk frames"))
    #expect(try folder.names == [])
  }

  @Test(arguments: ["film", "film.mov", "-", "mp4", "a.mp4/"])
  func `a film needs the ending of a format`(name: String) throws {
    let result = try clusterwalk("film", "k-means", "--out=\(name)")
    #expect(result.code == 64 && result.errors.contains(".mp4, .webm, .gif or .webp"), "\(result.errors)")
  }

  @Test func `what can't be a film is refused before anything is drawn`() throws {
    let fast = try clusterwalk("film", "k-means", "--fps", "60", "--out", "/tmp/a.gif")
    #expect(fast.code == 64 && fast.errors.contains("at most 50"))
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder("pipe.mp4"), 0o600) == 0)
    #expect(try clusterwalk("film", "k-means", "--out", folder("pipe.mp4")).code == 73)
  }
}

/// How long the pictures of an animated WebP stand
/// (https://developers.google.com/speed/webp/docs/riff_container).
struct WebPFrames {
  private(set) var milliseconds = 0
  private(set) var count = 0

  init(_ bytes: [UInt8]) {
    func number(_ start: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 + Int(bytes[start + $1]) << (8 * $1) }
    }
    var place = 12
    while place + 8 <= bytes.count {
      let size = number(place + 4, 4)
      if bytes[place..<place + 4].elementsEqual("ANMF".utf8) {
        milliseconds += number(place + 8 + 12, 3)
        count += 1
      }
      place += 8 + size + size % 2
    }
  }
}
