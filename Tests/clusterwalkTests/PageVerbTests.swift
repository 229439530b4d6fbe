import Runs
import Testing
import Words

@testable import Workbooks
@testable import clusterwalk

/// The verb `page`, with a page of holes alone in the place of what `make browser` makes.
struct PageVerbTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try shell(
      """
      mkdir -p \(folder("Assets")) \(folder("page/package")) && \
      cp \(try AssetFolder.located())/Assets/mall-customers.csv \(folder("Assets"))
      """)
    let page = "<title><!--name--></title><!--still--><h1><!--title--></h1><!--stills-->"
    try folder.write(page + "<script><!--setup--></script><!--engine-->", to: "page/page.html")
    try folder.write(page + "<script><!--setup--></script>", to: "page/package/index.html")
    for scene in ["k-means", "choose-k"] {
      try folder.write("ENGINE", to: "page/\(scene).base64")
      try folder.write("PACKED", to: "page/\(scene).lzma")
    }
    for name in ["page.js", "page.css", "Regular.woff2", "Bold.woff2"] {
      try folder.write(name, to: "page/package/\(name)")
    }
  }

  private func page(_ words: String) throws -> Call.Result {
    try shell(
      "cd \(folder.path) && $CLUSTERWALK page \(words)",
      variables: ["\(EnvironmentVariable.home)=\(folder.path)"])
  }

  @Test func `a page is whole, with its stills and its customers`() throws {
    let result = try page("k-means -k 3 --out k.html")
    #expect(result.code == 0)
    #expect(result.output.contains("k.html: one page for a browser, "))
    let text = try folder.read("k.html")
    #expect(text.hasPrefix("<title>k-means, step by step</title><svg "))
    #expect(text.hasSuffix("ENGINE"))
    #expect(text.split(separator: "<figcaption><b>").count == 4)
    #expect(text.contains(#"{"scene":"k-means","settings":{"clusters":"3"},"files":{"mall-customers.csv":"#))
    #expect(!text.contains("<!--"))
  }

  @Test func `of a file it carries the shown columns and the one that names the customers`() throws {
    let rows = (0..<20).map { "c\($0),\($0 * 7 % 30),secret\($0),\($0 * 11 % 40)" }
    try folder.write("id,a,told,b\n" + rows.joined(separator: "\n") + "\n", to: "shop.csv")
    let result = try page("k-means --data shop.csv --features b,a -k 2 --out shop.html")
    #expect(result.output.contains("The page carries of every customer: id, b and a."))
    let text = try folder.read("shop.html")
    #expect(!text.contains("secret"))
    #expect(text.contains(#""shop.csv":"id,b,a\nc0,0,0\nc1,11,7\n"#))
    #expect(text.contains(#""data":"shop.csv","features":"b,a","id":"id""#))
  }

  @Test func `those who equal others in columns that are not carried stay away`() throws {
    try folder.write("name,a,b,c\n1,1,2,x\n2,1,2,x\n3,1,2,y\n4,8,9,y\n", to: "twins.csv")
    let call = "k-means --data twins.csv --features a,b -k 2 --id name --duplicates drop --out twins.html"
    #expect(try page(call).code == 0)
    #expect(try folder.read("twins.html").contains(#""twins.csv":"name,a,b\n1,1,2\n3,1,2\n4,8,9\n""#))
  }

  @Test func `nothing in a name is a tag, a script or a hole`() throws {
    let name = "</script><script>x<!--engine-->&"
    try folder.write("id,\(name),b\n1,1,2\n2,3,4\n3,9,9\n", to: "odd.csv")
    let result = try page("k-means --data odd.csv --features '\(name),b' -k 2 --out odd.html")
    #expect(result.code == 0)
    let text = try folder.read("odd.html")
    #expect(text.split(separator: "</script>").count == 2)
    #expect(text.split(separator: "ENGINE").count == 1)
    #expect(text.contains("\\u003c/script>\\u003cscript>x\\u003c!--engine-->&"))
  }

  @Test func `a package has its files apart, and the same bytes every time`() throws {
    #expect(try page("choose-k --range 1..3 --references 2 --bootstraps 2 --package a.zip").code == 0)
    #expect(try page("choose-k --range 1..3 --references 2 --bootstraps 2 --package b.zip").code == 0)
    let (first, second) = (InputFile.earlier(folder("a.zip")), InputFile.earlier(folder("b.zip")))
    #expect(first == second)
    let archive = try Archive(try #require(first), limits: WorkbookLimits())
    func text(_ name: String) throws -> String {
      var text = ""
      try archive.read(name) { text += String(decoding: $0, as: UTF8.self) }
      return text
    }
    let manifest = try text("imsmanifest.xml")
    #expect(manifest.contains("<schemaversion>1.2</schemaversion>"))
    #expect(manifest.contains("adlcp:scormtype=\"sco\" href=\"index.html\""))
    for name in ["index.html", "page.js", "page.css", "Bold.woff2", "engine.lzma"] {
      #expect(manifest.contains("<file href=\"\(name)\"/>") && archive.holds(name))
    }
    #expect(try text("index.html").contains("\"comparison\":{\"data\":[{\"partition\":{\"labels\":[0,0,"))
  }

  @Test func `a page without an engine names the command that makes it`() throws {
    _ = try shell("rm -r \(folder("page"))")
    let result = try page("k-means --out k.html")
    #expect(result.code == 69)
    #expect(result.errors.contains("make browser"))
    #expect(FileSystem.kind(of: folder("k.html")) == nil)
  }

  @Test func `what can't be a page is refused, and leaves nothing`() throws {
    let rows = (0...4000).map { "\($0),\($0 % 97),\($0 % 89)" }
    try folder.write("id,a,b\n" + rows.joined(separator: "\n") + "\n", to: "many.csv")
    let many = try page("k-means --data many.csv --features a,b --out k.html")
    #expect(many.code == 65)
    #expect(many.errors.contains("4001 customers are more than the 4000 that a page takes"))
    #expect(try page("k-means").code == 64)
    #expect(try page("k-means --data many.csv --features a,b --out many.csv").code == 73)
    #expect(FileSystem.kind(of: folder("k.html")) == nil)
  }

  @Test func `holes are filled once`() {
    let template = PageTemplate("a<!--one-->b<!--two--><!-- x<!--three-->")
    #expect(template.filled(["one": "<!--two-->", "two": "2"]) == "a<!--two-->b2")
    #expect(PageTemplate("no hole <!--").filled([:]) == "no hole <!--")
  }
}
