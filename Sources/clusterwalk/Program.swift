import Customers
import Runs
import Words

/// The program: finds the verb, reads its options, does its work, and says how it went.
struct Program {
  let verbs: [Verb]

  init(algorithms: [Algorithm] = Algorithm.all) {
    verbs = [
      .learn(algorithms), .step(algorithms), .explore, .chooseK, .frames(algorithms), .film(algorithms),
      .slides(algorithms), .page(algorithms),
      .handout(algorithms),
      .segments(algorithms), .assign(algorithms), .trace(algorithms), .verify(algorithms),
      .lessons(algorithms), .data, .customers,
    ]
  }

  func run(_ words: [String]) -> ExitCode {
    StandardStreams.fillGaps()
    FilesInUse.ofProcess.clear()
    Interruption.watch()
    guard let first = words.first else {
      Terminal.show(HelpPage.brief(of: verbs))
      return .wrongUsage
    }
    do throws(Failure) {
      switch first {
      case "--help", "-h": try Console.write(HelpPage.overview(of: verbs))
      case "--version": try Console.write("clusterwalk \(programVersion)\n")
      default: return call(first, Array(words.dropFirst()))
      }
      return .done
    } catch {
      return report(error, verb: nil)
    }
  }

  private func call(_ name: String, _ words: [String]) -> ExitCode {
    guard let verb = verbs.first(where: { $0.name == name }) else {
      let suggestion = closestMatch(to: name, in: verbs.map(\.name))
      let error =
        name.hasPrefix("-") ? UsageError.optionBeforeVerb(name) : .unknownVerb(name, suggestion: suggestion)
      return report(.usage(error), verb: nil)
    }
    do throws(Failure) {
      switch try request(words, for: verb) {
      case .help: try Console.write(HelpPage.page(of: verb))
      case .work(let job, let isQuiet): try job(Console(verb: verb.name, isQuiet: isQuiet))
      }
      return .done
    } catch {
      return report(error, verb: verb.name)
    }
  }

  private func request(_ words: [String], for verb: Verb) throws(Failure) -> ArgumentParser.Request {
    do throws(UsageError) {
      return try ArgumentParser.parse(words, for: verb)
    } catch {
      throw .usage(error)
    }
  }

  private func report(_ failure: Failure, verb: String?) -> ExitCode {
    Console(verb: verb, isQuiet: false).report(failure)
    return failure.exitCode
  }
}
