import Glibc
import Testing

@testable import clusterwalk

@Suite struct FilesInUseTests {
  private let folder: TemporaryFolder
  private let files = FilesInUse()

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a", to: "a")
    try folder.write("b", to: "b")
    symlink("a", folder("link"))
    #expect(link(folder("a"), folder("hard")) == 0)
  }

  private func refusal(_ name: String) -> Failure {
    .cannotCreate(path: folder(name), reason: "the same call reads it; choose another file with --out")
  }

  @Test(arguments: ["a", "link", "hard", "../a"])
  func `no file is read and written, in whichever order and by whichever name`(name: String) throws {
    let path =
      name == "../a" ? "\(folder.path)/../\(folder.path.split(separator: "/").last ?? "")/a" : folder(name)
    let (first, second) = (FilesInUse(), FilesInUse())
    try first.add(folder("a"), as: .input)
    #expect(throws: Failure.self) { try first.add(path, as: .output) }
    try second.add(path, as: .output)
    #expect(throws: Failure.self) { try second.add(folder("a"), as: .input) }
  }

  @Test func `the refusal names the output`() throws {
    try files.add(folder("a"), as: .input)
    #expect(throws: refusal("link")) { try files.add(folder("link"), as: .output) }
  }

  @Test func `other files, and what is no file, may be both`() throws {
    try files.add(folder("a"), as: .input)
    try files.add(folder("a"), as: .input)
    for name in ["b", "b", "missing"] { try files.add(folder(name), as: .output) }
    for path in ["/dev/null", "missing"] {
      try files.add(path, as: .input)
      try files.add(path, as: .output)
    }
  }

  @Test func `a name that another file has got since then is no conflict`() throws {
    try files.add(folder("a"), as: .input)
    try FileSystem.rename(folder("a"), to: folder("moved"))
    try folder.write("new", to: "a")
    try files.add(folder("a"), as: .output)
  }

  @Test func `of a folder, the files that would be replaced are written`() throws {
    try FileSystem.makeFolder(folder("out"))
    for name in ["segments.csv", "mine.csv", "frame-000001.png"] { try folder.write(name, to: "out/\(name)") }
    try files.add(folder("out/mine.csv"), as: .input)
    try files.add(folder("out/"), as: .output)
    for name in ["segments.csv", "frame-000001.png"] {
      #expect(throws: refusal("out/\(name)")) { try files.add(folder("out/\(name)"), as: .input) }
    }
  }
}
