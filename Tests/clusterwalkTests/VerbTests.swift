import Customers
import Glibc
import Runs
import TestSupport
import Testing

@testable import clusterwalk

/// What the verbs do, from end to end.
@Suite struct VerbTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A small lecture, its frames quickly drawn.
  private func frames(to name: String, _ more: String...) throws -> Call.Result {
    try Call(["frames", "k-means", "--out", folder(name), "--size", "640x360", "--fps", "4"] + more).result()
  }

  private func bytes(_ name: String) throws -> [UInt8] { try InputFile.read(folder(name)).bytes }

  // MARK: frames

  @Test func `frames are PNGs, listed in the manifest, and the call ends with what was made`() throws {
    let result = try frames(to: "f", "--pace", "stills")
    #expect(result.code == 0 && result.errors == "")
    let names = try #require(FrameManifest.frameNames(inManifest: try bytes("f/manifest.json")))
    #expect(try FileSystem.names(in: folder("f")) == names + ["manifest.json"])
    for name in names { #expect(try bytes("f/\(name)").starts(with: [0x89, 0x50, 0x4E, 0x47])) }
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[1].hasPrefix("\(folder("f")): \(names.count) frames, ") && lines[1].hasSuffix("synthetic data"))
    #expect(lines[2].contains("ffmpeg -framerate \(names.count)/"))
  }

  @Test func `some frames are the same as in the whole film, whoever draws them`() throws {
    #expect(try frames(to: "whole", "--pace", "quick", "--jobs", "1").code == 0)
    #expect(
      try frames(to: "part", "--pace", "quick", "--jobs", "3", "--frames", "3..20", "--quiet").output == "")
    let names = (3...20).map(FrameFormat.png.fileName)
    #expect(try FileSystem.names(in: folder("part")) == names + ["manifest.json"])
    for name in names { #expect(try bytes("part/\(name)") == bytes("whole/\(name)"), "\(name)") }
    let beyond = try frames(to: "part", "--pace", "quick", "--frames", "100000..100001")
    #expect(beyond.code == 64)
    #expect(try FileSystem.names(in: folder("part")) == names + ["manifest.json"])
  }

  @Test func `a folder with something else in it stays as it is`() throws {
    try FileSystem.makeFolder(folder("f"))
    try folder.write("mine", to: "f/notes.txt")
    let result = try frames(to: "f")
    #expect(result.code == 73)
    #expect(result.errors.contains("it holds notes.txt"))
    #expect(try FileSystem.names(in: folder("f")) == ["notes.txt"])
  }

  @Test func `interrupted, frames leave nothing behind`() throws {
    let call = try Call(["frames", "k-means", "--out", folder("new/f"), "--size", "3840x2160"])
    let partial = folder("new/f/" + OutputFolder.partialName)
    try wait { try !FileSystem.names(in: partial).isEmpty }
    kill(call.process, SIGINT)
    #expect(try call.result().code == 130)
    #expect(try folder.names == [])
  }

  @Test func `customers and features of the picture are looked up`() throws {
    let followed = try frames(to: "f", "--follow", "nobody")
    #expect(followed.code == 64)
    #expect(followed.errors.hasPrefix("clusterwalk frames: error: --follow: expected the name of a customer"))
    let shown = try frames(to: "f", "--show", "incom,spending")
    #expect(shown.code == 64)
    #expect(shown.errors.contains("did you mean 'income'?"))
    #expect(try folder.names == [])
  }

  // MARK: trace and verify

  @Test func `a trace can be verified, and a changed one cannot`() throws {
    let trace = folder("trace.jsonl")
    let made = try clusterwalk("trace", "k-means", "--out", trace)
    #expect(made.code == 0 && made.errors == "" && made.output.contains("synthetic"))
    let verified = try clusterwalk("verify", trace)
    #expect(verified.code == 0 && verified.output.hasPrefix("\(trace): k-means, 200 customers, 2 features, "))
    var text = try folder.read("trace.jsonl")
    let label = try #require(text.firstRange(of: "\"labels\":["))
    let digit = text[label.upperBound]
    text.replaceSubrange(label.upperBound...label.upperBound, with: digit == "0" ? "1" : "0")
    try folder.write(text, to: "trace.jsonl")
    let changed = try clusterwalk("verify", trace)
    #expect(changed.code == 1 && changed.output == "")
    #expect(changed.errors.hasPrefix("\(trace):7:1: error: assign: labels[0] is "))
    try folder.write("{}", to: "trace.jsonl")
    let rubbish = try clusterwalk("verify", trace)
    #expect(rubbish.code == 65 && rubbish.errors.hasPrefix("\(trace):1:1: error: "))
  }

  @Test func `a trace goes to standard output and its remarks elsewhere`() throws {
    let file = folder("trace.jsonl")
    _ = try clusterwalk("trace", "k-means", "--out", file)
    let result = try clusterwalk("trace", "k-means")
    #expect(result.output == (try folder.read("trace.jsonl")))
    #expect(result.errors.contains("synthetic"))
    #expect(try clusterwalk("trace", "k-means", "--quiet").errors == "")
    let piped = try shell(
      #""$CLUSTERWALK" trace k-means | "$CLUSTERWALK" verify - && "$CLUSTERWALK" trace k-means | head -c 20"#)
    #expect(piped.code == 0 && piped.output.hasSuffix("{\"event\":\"trace\",\"fo"))
    #expect(try clusterwalk("trace", "k-means", output: "/dev/full").code == 74)
  }

  @Test func `data come from standard input, and what is wrong with them has an address`() throws {
    try folder.write("id,age,income\na,20,30\nb,40,50\nc,x,70\nd,5,y\n", to: "bad.csv")
    let bad = try clusterwalk(
      "trace", "k-means", "--data", "-", "--features", "age,income", input: folder("bad.csv"))
    #expect(bad.code == 65 && bad.output == "")
    let lines = bad.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("<stdin>:4:3: error: ") && lines[1].hasPrefix("<stdin>:5:5: error: "))
    let few = try clusterwalk("trace", "k-means", "-k", "300")
    #expect(few.code == 65 && few.errors.contains(" different customers are fewer than 300 clusters; "))
  }

  @Test func `first centroids come from a file, in the units of the data`() throws {
    try folder.write("x,y\n0,0\n0,1\n9,9\n9,8\n", to: "data.csv")
    try folder.write("y,x\n1,0\n9,9\n", to: "seeds.csv")
    func trace(_ clusters: String) throws -> Call.Result {
      try clusterwalk(
        "trace", "k-means", "--data", folder("data.csv"), "--features", "x,y", "--scale", "minmax", "-k",
        clusters,
        "--seeding", folder("seeds.csv"))
    }
    let result = try trace("2")
    #expect(result.code == 0)
    #expect(
      result.output.contains(
        #""event":"seed","centroid":0,"customer":null,"position":[0.0,0.1111111111111111]"#))
    #expect(result.output.contains(#""wcss":"#) && result.output.contains(#""restarts":1,"hits":1"#))
    let other = try trace("3")
    #expect(other.code == 65)
    #expect(other.errors.contains("seeds.csv: error: it holds 2 centroids for 3 clusters; "))
    try folder.write("y,x\n1,0\n", to: "seeds.csv")
    #expect(try trace("1").code == 0)
  }

  @Test func `first centroids that are typed have to be as many as the clusters`() throws {
    let result = try clusterwalk("trace", "k-means", "--seeding", "25,20;55,50")
    #expect(result.code == 64)
    #expect(
      result.errors.contains(
        "--seeding: expected 5 centroids, one for each cluster, found '25.0,20.0;55.0,50.0'"))
  }

  @Test(.enabled(if: TestEnvironment.realMall != nil))
  func `the well-known mall comes to the well-known sum`() throws {
    let mall = try #require(TestEnvironment.realMall)
    let result = try clusterwalk(
      "trace", "k-means", "--data", mall, "--scale", "none", "-k", "5", "--out", folder("t"))
    #expect(result.output.contains("WCSS 44,448.46"))
  }

  // MARK: handout

  @Test func `a storyboard is a sound PDF on the paper asked for, the same every time`() throws {
    let variables = ["DIR=\(folder.path)"]
    let made = try shell(
      #"""
      cd "$DIR"
      "$CLUSTERWALK" handout storyboard --out a.pdf &&
        "$CLUSTERWALK" handout storyboard --quiet --out - > b.pdf && cmp a.pdf b.pdf && qpdf --check a.pdf \
        > check &&
        "$CLUSTERWALK" handout storyboard --quiet --paper letter --out c.pdf && pdfinfo c.pdf
      """#, variables: variables)
    #expect(made.code == 0 && made.errors == "")
    #expect(
      made.output.contains("a.pdf: ")
        && made.output.contains(" pages, from the built-in mall, synthetic data"))
    #expect(made.output.contains("612 x 792 pts (letter)"))
    #expect(!made.output.contains("CreationDate"))
    let dated = try shell(
      #"""
      cd "$DIR"
      SOURCE_DATE_EPOCH=86400 "$CLUSTERWALK" handout storyboard --quiet --out d.pdf && pdfinfo -isodates d.pdf
      """#, variables: variables)
    #expect(dated.output.contains("CreationDate:    1970-01-02T00:00:00Z"))
    let unusable = try shell(
      #"SOURCE_DATE_EPOCH=x "$CLUSTERWALK" handout storyboard --out "$DIR/e.pdf""#, variables: variables)
    #expect(unusable.code == 64)
    #expect(try folder.names == ["a.pdf", "b.pdf", "c.pdf", "check", "d.pdf"])
  }

  @Test func `worksheets and their key are sound PDFs, the same every time`() throws {
    let made = try shell(
      #"""
      cd "$DIR"
      "$CLUSTERWALK" handout worksheet --variants 2 --seed 3 --out a.pdf &&
        "$CLUSTERWALK" handout worksheet --variants 2 --seed 3 --quiet --out - | cmp a.pdf - &&
        "$CLUSTERWALK" handout worksheet --variants 2 --seed 3 --key --paper letter --out key.pdf &&
        qpdf --check a.pdf > check && pdfinfo key.pdf && pdftotext key.pdf - | grep -c "^Variant"
      """#, variables: ["DIR=\(folder.path)"])
    #expect(made.code == 0 && made.errors == "")
    #expect(
      made.output.contains("a.pdf: 2 variants, ")
        && made.output.contains("key.pdf: the answers to 2 variants"))
    #expect(made.output.contains("612 x 792 pts (letter)") && made.output.hasSuffix("\n2\n"))
    try folder.write("id,age,income\na,20,30\nb,40,50\nc,20,70\n", to: "few.csv")
    let few = try clusterwalk(
      "handout", "worksheet", "--data", folder("few.csv"), "--features", "age,income", "--out",
      folder("few.pdf"))
    #expect(few.code == 65)
    #expect(few.errors.contains("few.csv: error: 3 customers are too few for exercises; give 12 or more"))
  }

  // MARK: data

  @Test func `the built-in mall can be written, and more of it`() throws {
    let asset = try InputFile.read(try AssetFolder.path(of: "mall-customers.csv")).bytes
    #expect(try clusterwalk("data", "mall", "--out", folder("mall.csv")).output.contains("synthetic"))
    #expect(try bytes("mall.csv") == asset)
    let more = try clusterwalk("data", "mall", "--customers", "1000", "--seed", "9", "--out", "-")
    #expect(more.output.split(separator: "\n").count == 1001)
  }

  @Test func `a small set ends with what it shows and the call that shows it`() throws {
    let file = folder("a chain.csv")
    let result = try clusterwalk("data", "chain", "--seed", "7", "--customers", "150", "--out", file)
    let lines = result.output.split(separator: "\n")
    #expect(result.code == 0 && lines.count == 3)
    #expect(lines[0] == "\(file): 150 customers, synthetic data: \(DataSet.chain.summary)")
    #expect(lines[1] == DataSet.chain.shows)
    #expect(lines[2] == "See it: \(DataSet.chain.call(data: "'\(file)'"))")
    #expect(try bytes("a chain.csv") == DataSet.chain.sample(customers: 150, seed: 7).csv)
    let piped = try clusterwalk("data", "chain", "--seed", "7", "--customers", "150", "--out", "-")
    #expect(piped.output == (try folder.read("a chain.csv")))
    #expect(piped.errors.hasSuffix("See it: \(DataSet.chain.call(data: "chain.csv"))\n"))
  }

  @Test func `a small set has the customers that it is made for`() throws {
    let ties = try clusterwalk("data", "ties", "--customers", "50", "--out", folder("ties.csv"))
    #expect(ties.code == 64)
    #expect(ties.errors.contains("--customers: expected 12, which ties always has, found '50'"))
    let noise = try clusterwalk("data", "noise", "--customers", "5", "--out", folder("noise.csv"))
    #expect(noise.code == 64)
    #expect(noise.errors.contains("a whole number from 100 to 1000 for noise, found '5'"))
    #expect(try clusterwalk("data", "ties", "--customers", "12", "--out", folder("ties.csv")).code == 0)
    #expect(try folder.names == ["ties.csv"])
  }

  @Test func `interrupted, a file is not there`() throws {
    let call = try Call(["data", "mall", "--customers", "1000000000", "--out", folder("mall.csv")])
    try wait { try !folder.names.isEmpty }
    kill(call.process, SIGTERM)
    #expect(try call.result().code == 130)
    #expect(try folder.names == [])
  }

  @Test func `a closed standard output does no harm to a file`() throws {
    let result = try shell(
      #""$CLUSTERWALK" data mall --out "$DIR/mall.csv" >&-"#, variables: ["DIR=\(folder.path)"])
    #expect(result.code == 74)
    #expect(try folder.read("mall.csv").hasPrefix("CustomerID,"))
  }
}
