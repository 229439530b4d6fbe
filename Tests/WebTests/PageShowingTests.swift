import Customers
import struct Drawing.Point
import Testing
import Words

@testable import Web

/// What a page is shown, with the same code that runs in a browser.
struct PageShowingTests {
  /// A page that has recorded a scene of the mall and laid it out.
  private static func page(
    _ scene: String, settings: String = "{}", look: String = #""bare":true"#
  ) throws -> (page: Page, laid: JSONNode) {
    var page = Page.knowing()
    page.put(Mall.csv(), as: "mall-customers.csv")
    _ = try page.record(Array(#"{"scene":"\#(scene)","settings":\#(settings)}"#.utf8))
    let laid = try page.lay(Array(#"{"width":1280,"height":640,"theme":"light",\#(look)}"#.utf8))
    return (page, try JSONReader.read(Array(laid.text.utf8)))
  }

  private static func node(_ json: JSON?) throws -> JSONNode {
    try JSONReader.read(Array(try #require(json).text.utf8))
  }

  @Test(arguments: ["k-means", "hierarchical", "gmm", "compare"])
  func `every step has a caption and a picture that can be painted`(scene: String) throws {
    let (page, laid) = try Self.page(scene)
    let steps = try laid["steps"].integer(in: 1...10_000)
    #expect(try laid["rounds"].array().count == steps)
    for step in [0, steps / 2, steps - 1] {
      let beat = try Self.node(page.beat(at: step))
      #expect(try !beat["headline"].string().isEmpty)
      #expect(try !beat["alternative"].string().isEmpty)
      #expect(try beat["lecture"].numbers(count: 2)[1] >= 0.1)
      let list = try #require(page.displayList(step: step, progress: 0.5))
      #expect(list.numbers.count > 100)
    }
    #expect(page.beat(at: steps) == nil)
    #expect(page.displayList(step: steps, progress: 1) == nil)
    #expect(page.displayList(step: -1, progress: 1) == nil)
  }

  @Test func `a comparison that was made elsewhere is shown as if it were made here`() throws {
    let settings = #"{"range":"2..4","references":3,"bootstraps":3,"restarts":2}"#
    let (made, laid) = try Self.page("choose-k", settings: settings)
    let comparison = try #require(made.comparison).text
    var adopted = Page.knowing()
    adopted.put(Mall.csv(), as: "mall-customers.csv")
    let request = Array(#"{"scene":"choose-k","settings":\#(settings)}"#.utf8)
    _ = try adopted.adopt(request, comparison: Array(comparison.utf8))
    _ = try adopted.lay(Array(#"{"width":1280,"height":640,"theme":"light","bare":true}"#.utf8))
    for step in 0..<(try laid["steps"].integer(in: 1...100)) {
      #expect(adopted.beat(at: step)?.text == made.beat(at: step)?.text)
      let (a, b) = (made.displayList(step: step, progress: 1), adopted.displayList(step: step, progress: 1))
      #expect(a?.numbers == b?.numbers)
      #expect(a?.letters == b?.letters)
    }
    let other = Array(#"{"scene":"choose-k","settings":{"range":"2..5"}}"#.utf8)
    #expect(throws: PageFailure.self) { try adopted.adopt(other, comparison: Array(comparison.utf8)) }
    #expect(adopted.comparison?.text == comparison)
  }

  @Test func `a bare picture has no words that the page says beside it`() throws {
    let (bare, _) = try Self.page("k-means")
    let (whole, _) = try Self.page("k-means", look: #""bare":false"#)
    func words(_ page: Page) throws -> String {
      String(decoding: try #require(page.displayList(step: 7, progress: 1)).letters, as: UTF8.self)
    }
    #expect(try words(whole).contains("k-means"))
    #expect(try !words(bare).contains("k-means"))
    #expect(try words(bare).contains("Annual income"))
  }

  @Test func `a customer is found by its place, and told`() throws {
    let (page, _) = try Self.page("k-means")
    let found = try Self.node(page.customer(near: Point(0, 640)))
    #expect(try found["distance"].number() > 10)
    let name = try found["name"].string()
    #expect(try found["row"].integer(in: 0...199) + 1 == Int(name))
    #expect(try found["words"].string().lowercased().contains("income "))
    let (compared, _) = try Self.page("compare")
    #expect(compared.customer(near: Point(0, 640)) == nil)
  }

  @Test func `seeds are where they were drawn, and a place is the values it stands for`() throws {
    let (page, laid) = try Self.page("k-means", settings: #"{"seeding":"15,39;120,79","clusters":2}"#)
    #expect(try laid["hand"].string() == "centroids")
    let handles = try Self.node(page.handles).array()
    #expect(handles.count == 2)
    #expect(try handles[0]["values"].numbers() == [15, 39])
    let place = Point(try handles[1]["x"].number(), try handles[1]["y"].number())
    let values = try Self.node(page.values(at: place)).numbers(count: 2)
    #expect(abs(values[0] - 120) < 0.2 && abs(values[1] - 79) < 0.2)
    // Out of the plot there is nothing to put a seed on.
    let edge = try Self.node(page.values(at: Point(-1000, 5000))).numbers(count: 2)
    #expect(edge[0] > -20 && edge[1] > -20)
  }

  @Test func `a merge is judged by two customers`() throws {
    let (page, laid) = try Self.page("hierarchical", settings: #"{"linkage":"single"}"#)
    #expect(try laid["hand"].string() == "merges")
    let verdict = try Self.node(page.verdict(on: [0, 199], after: 0))
    #expect(try !verdict["isSmallest"].bool())
    #expect(try verdict["text"].string().contains("The smallest is"))
    #expect(page.verdict(on: [0, 200], after: 0) == nil)
    let (other, _) = try Self.page("k-means")
    #expect(other.verdict(on: [0, 1], after: 0) == nil)
  }

  @Test(arguments: [
    ("{}", "request:1:1: the object that begins here has no “width”"),
    (
      #"{"width":5,"height":600,"theme":"light"}"#, "request:1:10: a number from 100 to 10000 was expected"
    ),
    (
      #"{"width":500,"height":600,"theme":"red"}"#,
      "request:1:35: there is no such theme; it may be light, dark or print"
    ),
    (
      #"{"width":500,"height":600,"theme":"light","settings":{"follow":"nobody"}}"#,
      "Follow: expected the name of a customer, such as 1, found 'nobody'"
    ),
  ]) func `what can't be laid out is said`(look: String, line: String) throws {
    var (page, _) = try Self.page("k-means")
    let error = #expect(throws: PageFailure.self) { try page.lay(Array(look.utf8)) }
    #expect(error?.lines == [line])
  }

  @Test func `more customers than a page takes are refused with the limit`() throws {
    var page = Page.knowing()
    for count in [4001, 1_000_000] {
      page.put(Mall.csv(customers: 4001), as: "mall-customers.csv")
      var bytes = Array("a,b\n".utf8)
      for row in 0..<count { bytes += Array("\(row),1\n".utf8) }
      page.put(bytes, as: "many.csv")
      let request = #"{"scene":"k-means","settings":{"data":"many.csv","features":"a,b"}}"#
      let error = #expect(throws: PageFailure.self) { try page.record(Array(request.utf8)) }
      #expect(error?.lines.first?.contains("more than the 4000 that a page takes") == true)
    }
  }

  @Test func `a setting in a message is a control`() throws {
    var page = Page.knowing()
    page.put(Array("name,sum\na,1\na,2\n".utf8), as: "twice.csv")
    let request = #"{"scene":"k-means","settings":{"data":"twice.csv","features":"sum","id":"name"}}"#
    let error = #expect(throws: PageFailure.self) { try page.record(Array(request.utf8)) }
    let json = try #require(error).json.text
    #expect(json.contains(#"{"setting":"id","label":"Identifier"}"#))
    #expect(!json.contains("--id"))
  }

  @Test func `every setting that a page offers has a label and a field`() throws {
    for scene in ["k-means", "hierarchical", "gmm", "compare", "choose-k"] {
      let offer = try Self.node(Page.knowing().offer(of: scene))
      let names = try offer["controls"].array { control throws(JSONNode.Fault) in
        try control["name"].string()
      }
      #expect(names.contains("scale") && names.contains("features"))
      #expect(names.contains("range") == (scene == "choose-k"))
      #expect(names.contains("linkage") == ["hierarchical", "compare"].contains(scene))
    }
    #expect(Page.knowing().offer(of: "lesson") == nil)
  }
}
