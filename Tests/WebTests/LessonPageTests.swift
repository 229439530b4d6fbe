import Customers
import LessonFiles
import Lessons
import Testing
import Words

@testable import Web

/// A lesson on a page, with the same code that runs in a browser.
struct LessonPageTests {
  private static let text = """
    ---
    title: A sample
    run: k-means
    data: shop.csv
    features: visits, sum
    clusters: 2
    ---

    # Guess

    **View:** There are {customers.count} customers.

    **Respond:** How many are in the largest segment?

    > **Number:** {sizes.1}
    >
    > **Hint:** Count.
    >
    > **Answer:** There are {sizes.1} **customers**.

    # Then

    ![All of them.](scene:k-means?step=first)

    **Change:** Why?

    > **Answer:** So.

    **Construct:** How?

    > **Answer:** So.

    **Present:** To whom?

    > **Answer:** So.

    """

  private static let shop = "name,visits,sum\na,1,2\nb,1,3\nc,9,8\nd,9,9\ne,10,9\n"

  private static func page(_ text: String = text, shop: String? = shop) throws(PageFailure) -> LessonPage {
    var page = Page.knowing()
    if let shop { page.put(Array(shop.utf8), as: "shop.csv") }
    let carried: MarkdownFile
    do throws(LessonErrors) {
      carried = try MarkdownFile(lesson: Array(text.utf8), file: "01-sample.md")
    } catch {
      throw PageFailure(lines: error.lines)
    }
    return try page.lesson(Array(carried.json.text.utf8))
  }

  private static func lines(_ work: () throws(PageFailure) -> Void) -> [String] {
    do throws(PageFailure) {
      try work()
      return []
    } catch {
      return error.lines
    }
  }

  @Test func `a lesson is answered, and says what was true`() throws {
    var page = try Self.page()
    let heading =
      #""title":"A sample","part":0,"awaits":true,"view":{"heading":[{"text":"Guess"}],"screen":1"#
    #expect(page.screen.text.hasPrefix("{\(heading)"))
    #expect(page.screen.text.contains("There are 5 customers."))
    let hint = try page.take(Array(#"{"do":"hint"}"#.utf8)).text
    #expect(hint.hasPrefix(#"{"reply":{"kind":"hint","words":[{"text":"Count."}],"number":1,"of":1}"#))
    let answer = try page.take(Array(#"{"do":"answer","text":"4"}"#.utf8)).text
    let grade =
      #""kind":"graded","verdict":"wrong","headline":"Not quite: you said “4”, true is 3, too high by 1.""#
    #expect(answer.hasPrefix(#"{"reply":{\#(grade),"why":[[{"text":"There are 3 "}"#))
    #expect(answer.contains(#"{"text":"customers","strong":true}"#))
    #expect(
      answer.contains(#""awaits":false"#) && answer.contains(#""result":{"given":"4","verdict":"wrong"}"#))
    let next = try page.take(Array(#"{"do":"next"}"#.utf8)).text
    #expect(next.contains(#"{"picture":{"scene":"k-means","settings":{},"from":"first","to":"first"}"#))
  }

  @Test func `a state that was kept is gone on from, and belongs to its lesson`() throws {
    var page = try Self.page()
    for input in [#"{"do":"skip"}"#, #"{"do":"next"}"#, #"{"do":"answer","text":"x"}"#] {
      _ = try page.take(Array(input.utf8))
    }
    var other = try Self.page()
    try other.restore(Array(page.state.text.utf8))
    #expect(other.screen.text == page.screen.text)
    var changed = try Self.page(Self.text.replacing("How?", with: "How then?"))
    let state = Array(page.state.text.utf8)
    #expect(
      Self.lines { () throws(PageFailure) in try changed.restore(state) } == [
        "state:1:11: this is the state of another lesson"
      ])
  }

  @Test func `what is wrong with a lesson or its customers is said at its place`() {
    let missing = Self.lines { () throws(PageFailure) in _ = try Self.page(shop: nil) }
    #expect(missing.first?.hasPrefix("01-sample.md:4:1: error: there are no customers “shop.csv”") == true)
    let unknown = Self.lines { () throws(PageFailure) in
      _ = try Self.page(Self.text.replacing("{sizes.1} **", with: "{sizes.7} **"))
    }
    #expect(unknown.first?.hasPrefix("01-sample.md:19:26: error: “sizes.7” can't be computed") == true)
    let noLesson = Self.lines { () throws(PageFailure) in _ = try Page.knowing().lesson(Array("{".utf8)) }
    #expect(noLesson == ["lesson:1:2: a key in quotes was expected"])
  }

  @Test(arguments: ["{}", #"{"do":"answer"}"#, #"{"do":7}"#, "[]", ""])
  func `what is no input changes nothing`(input: String) throws {
    var page = try Self.page()
    let before = page.screen.text
    let lines = Self.lines { () throws(PageFailure) in _ = try page.take(Array(input.utf8)) }
    #expect(lines.count == 1 && lines[0].hasPrefix("input:1:"))
    #expect(page.screen.text == before)
  }
}
