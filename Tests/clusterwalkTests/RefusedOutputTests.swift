import Glibc
import Testing

@testable import clusterwalk

/// Every verb that has an output refuses one that is an input, and leaves it as it was.
@Suite struct RefusedOutputs {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in [
      ("c.csv", "id,x,y\na,1,2\nb,2,1\nc,8,9\nd,9,8\n"), ("more.csv", "id,z\na,1\nb,2\nc,3\nd,4\n"),
      ("seeds.csv", "x,y\n1,2\n8,9\n"),
    ] { try folder.write(text, to: name) }
    symlink("c.csv", folder("link.csv"))
    try FileSystem.link(folder("seeds.csv"), as: folder("hard.csv"))
    _ = try shell(
      """
      cd \(folder.path) && $CLUSTERWALK segments \(Self.data) --bootstraps 0 --out segments \
      && cp $HOME_OF/Assets/actions.csv $HOME_OF/Lessons/01-*.md $HOME_OF/Lessons/survey.csv \
      $HOME_OF/Lessons/glossary.md .
      """,
      variables: ["HOME_OF=\(try AssetFolder.located())"])
    try #require(FileSystem.kind(of: folder("segments/profiles.json")) == .file)
    try #require(FileSystem.kind(of: folder("actions.csv")) == .file)
  }

  private static let lesson = "./01-meet-the-customers.md"
  private static let data = "--data c.csv --features x,y -k 2"

  @Test(arguments: [
    ("trace k-means \(data) --out c.csv", "c.csv"),
    ("trace k-means \(data) --out link.csv", "c.csv"),
    ("trace k-means --data link.csv --features x,y -k 2 --out c.csv", "c.csv"),
    ("trace k-means --data - --features x,y -k 2 --out c.csv <c.csv", "c.csv"),
    ("trace k-means \(data) >>c.csv", "c.csv"),
    ("trace k-means \(data) --join more.csv --out more.csv", "more.csv"),
    ("trace k-means \(data) --seeding seeds.csv --out seeds.csv", "seeds.csv"),
    ("trace k-means \(data) --seeding ./hard.csv --out seeds.csv", "seeds.csv"),
    ("trace k-means \(data) --seeding seeds.csv --out hard.csv", "seeds.csv"),
    ("explore --data c.csv >>c.csv", "c.csv"),
    ("choose-k --data c.csv --features x,y --range 1..2 >>c.csv", "c.csv"),
    ("verify c.csv >>c.csv", "c.csv"),
    (
      "assign --profiles segments/profiles.json --data c.csv --out segments/profiles.json",
      "segments/profiles.json"
    ),
    ("assign --profiles segments/profiles.json --data c.csv --out c.csv", "c.csv"),
    ("segments --data segments/segments.csv --features x,y -k 2 --out segments", "segments/segments.csv"),
    (
      "segments \(data) --actions actions.csv --join segments/profiles.csv --out segments",
      "segments/profiles.csv"
    ),
    ("handout segments \(data) --actions actions.csv --out actions.csv", "actions.csv"),
    ("handout storyboard --algorithm k-means \(data) --out c.csv", "c.csv"),
    ("handout exploration --data c.csv --out c.csv", "c.csv"),
    ("handout lesson \(lesson) --out \(lesson)", lesson),
    ("handout lesson \(lesson) --out survey.csv", "survey.csv"),
  ])
  func `an output that is an input is refused, and it stays`(call: String, input: String) throws {
    let before = try folder.read(input)
    let result = try shell("cd \(folder.path) && \"$CLUSTERWALK\" \(call)")
    #expect(result.code == 73, "\(call): \(result.errors)")
    #expect(
      result.errors.contains("the same call reads it; choose another file with --out\n"),
      "\(call): \(result.errors)")
    #expect(try folder.read(input) == before, "\(call)")
  }

  @Test func `frames that are read are not replaced`() throws {
    try shell(
      "cd \(folder.path) && $CLUSTERWALK frames k-means \(Self.data) --pace stills --size 640x360 --out f"
    ).expectDone()
    try shell(
      "cd \(folder.path) && cp seeds.csv f/frame-000001.png && ln -s f/frame-000001.png seeds-too.csv"
    ).expectDone()
    let result = try shell(
      """
      cd \(folder.path) && $CLUSTERWALK frames k-means \(Self.data) --seeding seeds-too.csv \
      --pace stills --size 640x360 --out f
      """
    )
    #expect(
      result.code == 73 && result.errors.contains("can't write f/frame-000001.png: the same call reads it"))
    #expect(try folder.read("f/frame-000001.png") == folder.read("seeds.csv"))
  }

  @Test func `a refused call has not even looked for its other files`() throws {
    let call = "trace k-means --data missing.csv --seeding seeds.csv --out seeds.csv"
    #expect(try shell("cd \(folder.path) && $CLUSTERWALK \(call)").code == 73)
  }

  @Test(arguments: [
    ("trace k-means --data missing.csv --out no/t.jsonl", "no/t.jsonl: there is no folder no; make it first"),
    ("handout segments --data missing.csv --out no/s.pdf", "no/s.pdf: there is no folder no; make it first"),
    ("handout storyboard --algorithm gmm --data missing.csv --out .", ".: it is a folder"),
    ("segments --data missing.csv --out c.csv", "c.csv: it is not a folder"),
    ("frames k-means --data missing.csv --out c.csv", "c.csv: it is not a folder"),
    ("step k-means --data missing.csv --out c.csv", "c.csv: it is not a folder"),
    ("learn missing.md --out c.csv", "c.csv: it is not a folder"),
  ])
  func `where nothing can be written is said before anything is read`(call: String, why: String) throws {
    let result = try shell("cd \(folder.path) && $CLUSTERWALK \(call)")
    #expect(result.code == 73 && result.errors.contains("can't write \(why)\n"), "\(call): \(result.errors)")
  }

  @Test func `a word that means something is no file`() throws {
    try folder.write("", to: "forgy")
    try shell("cd \(folder.path) && $CLUSTERWALK trace k-means \(Self.data) --seeding forgy --out forgy")
      .expectDone()
  }

  @Test func `progress and earlier results are no inputs`() throws {
    for _ in 0..<2 {
      try shell("cd \(folder.path) && $CLUSTERWALK segments \(Self.data) --bootstraps 0 --out segments")
        .expectDone()
      try shell("cd \(folder.path) && $CLUSTERWALK trace k-means \(Self.data) --out t.jsonl").expectDone()
    }
  }
}

extension Call.Result {
  fileprivate func expectDone() throws { try #require(code == 0, "\(errors)") }
}
