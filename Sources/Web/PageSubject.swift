import Clustering
import Criteria
import Customers
import Runs
import Scenes
import Words

/// What a page can be about, with the settings that it takes.
struct PageSubject: Sendable {
  let name: String
  /// Those that decide what is recorded.
  let options: [Option]
  /// Reads settings; the work starts when what it returns is called.
  let prepare: @Sendable (GivenSettings) throws(SettingError) -> PageRecorder
}

/// Makes what a page shows of customers. It is told the share that is done, where that takes long.
typealias PageRecorder =
  @Sendable (Features, InputFiles, @escaping @Sendable (Double) -> Void) throws(RunFailure) -> PageRecording

extension PageSubject {
  /// All of them.
  static let all = [kMeans, hierarchical, gaussianMixture, compare, choosingK]

  // Each on its own, so that the engine of a page holds what its subject needs and nothing else.
  static let kMeans = run(KMeansRun.self)
  static let hierarchical = run(HierarchicalRun.self)
  static let gaussianMixture = run(GaussianMixtureRun.self)

  private static func run<Run: AlgorithmRun>(_ run: Run.Type) -> PageSubject {
    PageSubject(name: Run.Trace.algorithmName, options: Run.settings.options) { given throws(SettingError) in
      let settings = try given.values(of: Run.settings)
      return { features, files, _ throws(RunFailure) in
        PageRecording(Recording(try Run(settings, on: features, files)))
      }
    }
  }

  static let compare: PageSubject = {
    let algorithms = Algorithm.all
    let shared = OptionGroup.shared(by: algorithms).flatMap { $0.options }
    return PageSubject(name: "compare", options: [algorithms.choices.option] + shared) {
      given throws(SettingError) in
      var recorders: [(name: String, record: Recorder)] = []
      for algorithm in try given.value(of: algorithms.choices) {
        recorders.append((algorithm.words.title, try algorithm.prepare(given)))
      }
      let prepared = recorders
      return { features, files, _ throws(RunFailure) in
        var runs: [Recording] = []
        var compared: [ComparedRun] = []
        for (name, record) in prepared {
          let run = try record(features, files)
          runs.append(run)
          compared.append(run.compared(as: name))
        }
        return PageRecording(runs, compared: compared)
      }
    }
  }()

  static let choosingK = PageSubject(
    name: "choose-k", options: ChoosingKSettings.settings.options
  ) { given throws(SettingError) in
    let choosing = try given.values(of: ChoosingKSettings.settings)
    return { features, _, progress throws(RunFailure) in
      let comparison: KComparison
      do throws(ChoosingKFailure) {
        comparison = try choosing.compare(features.points, progress: progress)
      } catch {
        throw RunFailure(error, file: features.source.name)
      }
      return try PageRecording(comparison, of: features)
    }
  }
}
