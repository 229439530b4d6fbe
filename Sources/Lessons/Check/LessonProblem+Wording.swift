import Customers
import Words

extension LessonProblem {
  /// What was found, without a full stop.
  public var what: String { wording.what }

  /// What its writer can do about it, without a full stop.
  public var whatToDo: String { wording.whatToDo }

  private typealias Wording = (what: String, whatToDo: String)

  private var wording: Wording { fileWording ?? textWording ?? taskWording ?? runWording }

  private var fileWording: Wording? {
    switch finding {
    case .notUTF8: ("the file is not UTF-8 text", "save it as UTF-8")
    case .tooLong: ("the file has more than a million bytes", "make several lessons of it")
    case .textBeforeHeading: ("text before the first heading", "begin the first screen with a heading")
    case .noScreen: ("there is no heading, so there is no screen", "begin each screen with a heading")
    case .html: ("HTML can't be shown in a terminal", "write it in Markdown")
    case .misplaced(let what): ("\(what) can't stand here", "put it between the paragraphs of a screen")
    case .unexpectedFile:
      (
        "this is neither a lesson nor the glossary nor data",
        "call a lesson NN-name.md, as in 03-k-means.md, or move it away"
      )
    case .noLessons: ("there is no lesson in this folder", "call a lesson NN-name.md, as in 03-k-means.md")
    case .sameNumber(let other): ("the lesson has the number of \(quoted(other))", "give it one of its own")
    case .noFrontMatter:
      (
        "the front matter is missing",
        "begin the file with ---, lines such as title: Distance, and another ---"
      )
    case .noKeyAndValue(let text): ("\(quoted(text)) is no setting", "write it as key: value")
    case .repeatedKey(let key): ("\(quoted(key)) is set twice", "remove one of the two")
    case .emptyValue(let key): ("\(quoted(key)) has no value", "write one behind the colon")
    case .noTitle: ("the lesson has no title", "add a line title: ... to the front matter")
    case .badRunName(let name):
      (
        "\(quoted(name)) can't be a run's name",
        "use small letters, digits and hyphens, and no algorithm's name"
      )
    default: nil
    }
  }

  private var textWording: Wording? {
    switch finding {
    case .openBrace:
      ("this brace has no partner in the same stretch of text", "close it, or put it in backticks")
    case .badExpression(let text):
      (
        "\(quoted(text)) is no fact", "write {name}, {run: name}, or two of them with - or / between blanks"
      )
    case .typedNumber(let digits):
      (
        "the number \(quoted(digits)) is typed",
        "use a fact such as {customers.count}, or {=\(digits)} if no run says it"
      )
    case .unknownLink(let address, let closest):
      (
        "there is no file \(quoted(address)) among the lessons",
        instead(closest) ?? "link to a lesson, glossary.md or the web"
      )
    case .unknownTerm(let anchor, let closest):
      ("the glossary has no entry \(quoted(anchor))", instead(closest) ?? "add one to glossary.md")
    case .noMeaning(let term): ("the entry \(quoted(term)) says nothing", "write below it what it means")
    case .repeatedTerm(let term): ("the glossary has \(quoted(term)) twice", "remove one of the two")
    case .notAScene(let address):
      ("\(quoted(address)) is no scene", "write scene:NAME?step=MOMENT, as in scene:k-means?step=last")
    case .noAlternative:
      ("the picture has no text for those who don't see it", "say between the brackets what it shows")
    case .unknownScene(let name, let closest, let known):
      ("there is no scene \(quoted(name))", instead(closest) ?? "it may be \(list(known))")
    case .unknownStep(let name, let closest, let count, let names):
      (
        "the run has no step \(quoted(name))",
        instead(closest) ?? "it has the steps 1 to \(count): first, last, \(names.joined(separator: ", "))"
      )
    case .stepsBackwards(let from, let to):
      ("step \(quoted(to)) is before \(quoted(from))", "write the earlier one first")
    default: nil
    }
  }

  private var taskWording: Wording? {
    switch finding {
    case .unknownLevel(let word, let closest):
      ("there is no level \(quoted(word))", "did you mean “\(closest)”?")
    case .noLevel:
      (
        "this question has no level",
        "begin its paragraph with **View:**, **Respond:**, **Change:**, **Construct:** or **Present:**"
      )
    case .missingLevel(let level):
      (
        "the lesson has no task of the level “\(level.word)”",
        "add a paragraph that begins with **\(level.word):**"
      )
    case .noAnswer(let level):
      (
        "nothing can be answered to this “\(level.word)” task",
        """
        add choices, or a quote that begins with **Number:**, **Names:**, **Setting:**, **Centroids:** or \
        **Answer:**
        """
      )
    case .emptyQuestion: ("the task asks nothing", "write the question behind the level")
    case .quoteWithoutTask(let word):
      (
        "“\(word)” belongs to no task",
        "put it behind a paragraph that begins with a level such as **Respond:**"
      )
    case .twoAnswers: ("the task has an answer already", "ask one thing at a time")
    case .answerBeforeQuestion:
      ("the answer stands before the choices", "put what is asked first and **Answer:** last")
    case .answerGivenAway(let fact):
      ("\(fact) was shown before it is asked for here", "ask first: predict comes before reveal")
    case .oneChoice: ("there is only one choice", "give at least two")
    case .noRightChoice: ("no choice is right", "mark the right one with [x]")
    case .severalRightChoices(let count): ("\(count) choices are right", "mark only one with [x]")
    case .noReason:
      ("the choice says not why it is right or wrong", "add the reason behind a dash: “ — because ...”")
    case .noBox: ("this item has no box among choices that have one", "begin it with [ ] or [x]")
    case .noExplanation:
      ("nothing says why the true answer is what it is", "add a quote that begins with **Answer:**")
    case .badNumber(let text):
      ("\(quoted(text)) is no question for a number", "write a fact or a number, as in {wcss.last} ± 10 %")
    case .badTolerance(let text): ("\(quoted(text)) is no tolerance", "write it as ± 3 or ± 10 %")
    case .badSetting(let text):
      (
        "\(quoted(text)) is no choice of a setting",
        "write the run, the setting and its values, as in yours clusters: 2, 3, 4"
      )
    case .badNames(let text): ("\(quoted(text)) asks for no names", "write a fact, as in {merge.4.customers}")
    case .numberExpected(let fact): ("\(fact) is no number", "ask for it with **Names:**")
    case .namesExpected(let fact): ("\(fact) is a number", "ask for it with **Number:**")
    default: nil
    }
  }

  private var runWording: Wording {
    switch finding {
    case .unknownRun(let name, let closest, let known):
      (
        "there is no run \(quoted(name))",
        instead(closest)
          ?? (known.isEmpty
            ? "name one in the front matter: run.NAME: ALGORITHM" : "it may be \(list(known))")
      )
    case .runTwiceChosen(let name):
      ("the run \(quoted(name)) is chosen by an earlier task", "name another run in the front matter")
    case .refused(let why): (why, "change the setting")
    case .unknownFact(let name, let closest):
      (
        "there is no fact \(quoted(name))",
        instead(closest) ?? "see the list of facts: clusterwalk lessons facts"
      )
    case .factOfOtherRun(let name, let needs):
      (
        "the run has no \(quoted(name)), which is a fact of \(needs)",
        "name the run it is of: {run: \(harmless(name))}"
      )
    case .noSuchFact(let name, let why):
      ("\(quoted(name)) can't be computed: \(why)", "name something that is there")
    default: ("something is wrong", "look at it")
    }
  }

  private func instead(_ closest: String?) -> String? { closest.map { "did you mean “\(harmless($0))”?" } }
}

private func quoted(_ text: String) -> String { "“\(harmless(text))”" }

private func list(_ names: [String]) -> String {
  names.prefix(12).map { harmless($0) }.joined(separator: ", ") + (names.count > 12 ? ", ..." : "")
}
