import Customers
import Testing
import Words

@testable import Web

/// What a page asks for, with the same code that runs in a browser.
struct PageTests {
  private static let mall = "mall-customers.csv"

  private static func page() -> Page {
    var page = Page.knowing()
    page.put(Mall.csv(), as: mall)
    return page
  }

  private static func lines(_ request: String, on page: Page = page()) -> [String] {
    var page = page
    do throws(PageFailure) {
      return ["recorded: " + (try page.record(Array(request.utf8)).text)]
    } catch {
      return error.lines
    }
  }

  @Test func `a run is asked for by names, and its trace is given`() throws {
    var page = Self.page()
    #expect(page.trace == nil)
    let request = #"{"scene":"k-means","settings":{"clusters":3,"seed":"18446744073709551615"}}"#
    let answer = try page.record(Array(request.utf8)).text
    #expect(answer.hasPrefix(#"{"summary":"k-means converged after "#))
    #expect(answer.contains(#","source":"the built-in mall, synthetic data","customers":200,"names":["1","#))
    #expect(answer.contains(#""remarks":[],"columns":["Age","Annual Income (k$)","Spending Score (1-100)"]"#))
    let lines = try #require(page.trace).split(separator: UInt8(ascii: "\n"))
    let header = try JSONReader.read(lines[0])["parameters"]
    #expect(try header["k"].integer(in: 3...3) == 3)
    #expect(try header["seed"].integer(in: 0...UInt64.max) == .max)
  }

  @Test func `customers are a file that was handed over, and what was done to them is said`() throws {
    var page = Page.knowing()
    page.put(Array("name,visits,sum\na,1,2\nb,1,3\nc,9,8\nd,9,\n".utf8), as: "shop.csv")
    let settings = #"{"data":"shop.csv","features":"visits,sum","clusters":2,"linkage":"ward"}"#
    let answer = try page.record(Array(#"{"scene":"hierarchical","settings":\#(settings)}"#.utf8)).text
    #expect(answer.contains(#""source":"shop.csv","customers":3,"names":["1","2","3"],"#))
    #expect(answer.contains(#""remarks":["“sum” misses 1 value."#))
  }

  @Test(arguments: [
    ("", "request:1:1: the file is empty"),
    ("{}", "request:1:1: the object that begins here has no “scene”"),
    (#"{"scene":3}"#, "request:1:10: a text was expected here, found a number"),
    (
      #"{"scene":"kmeans"}"#,
      """
      request:1:10: there is no scene “kmeans”; it may be k-means, hierarchical, gmm, compare or choose-k
      """
    ),
    (
      #"{"scene":"gmm","settings":{"cluster":3}}"#,
      "request:1:38: there is no setting “cluster” here; did you mean “clusters”?"
    ),
    (
      #"{"scene":"gmm","settings":{"clusters":[]}}"#,
      "request:1:39: a text, a number, true or false was expected here"
    ),
    (
      #"{"scene":"gmm","settings":{"clusters":0}}"#,
      "Segments (k): expected a whole number from 1 to 10000, found '0'"
    ),
    (#"{"scene":"gmm","settings":{"data":"a.csv"}}"#, "a.csv: not handed over"),
    (
      #"{"scene":"k-means","settings":{"clusters":201}}"#,
      """
      built-in mall: 191 different customers are fewer than 201 clusters; choose a smaller Segments (k) or \
      more features
      """
    ),
  ]) func `what can't be done is said`(request: String, line: String) {
    #expect(Self.lines(request) == [line])
  }

  @Test func `faults in a file are told by their places`() {
    var page = Page.knowing()
    page.put(Array("age,income\n20,\n30,4\n".utf8), as: "a.csv")
    let settings = #"{"data":"a.csv","features":"age,income","missing":"fail"}"#
    let lines = Self.lines(#"{"scene":"k-means","settings":\#(settings)}"#, on: page)
    #expect(lines.first?.hasPrefix("a.csv:2:4: error: ") == true)
  }

  @Test func `a failure leaves the recording before it`() throws {
    var page = Self.page()
    _ = try page.record(Array(#"{"scene":"k-means"}"#.utf8))
    let before = page.trace
    #expect(throws: PageFailure.self) { try page.record(Array("{".utf8)) }
    #expect(page.trace == before)
  }
}
