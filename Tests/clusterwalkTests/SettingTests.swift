import Customers
@testable import Runs
import Runs
import Testing

@testable import clusterwalk

@Suite struct SettingTests {
  private static func message<Value>(_ setting: Setting<Value>, _ text: String) -> String? {
    let arguments = Arguments(target: "", given: [setting.option.name: text])
    do throws(UsageError) {
      _ = try arguments.value(of: setting)
      return nil
    } catch {
      return error.words
    }
  }

  @Test func `whole numbers keep their bounds`() throws {
    let bounds = "expected a whole number from 1 to 10000, found"
    for text in ["abc", "", "0", "10001", "-1", "2.5", "1e3", "99999999999999999999", "５"] {
      #expect(Self.message(SharedSettings.clusters, text) == "--clusters: \(bounds) '\(text)'")
    }
    for number in [1, 2, 9999, 10_000] {
      let arguments = Arguments(target: "", given: ["clusters": "\(number)"])
      #expect(try arguments.value(of: SharedSettings.clusters) == number)
    }
    let largest = Arguments(target: "", given: ["seed": "18446744073709551615"])
    #expect(try largest.value(of: SharedSettings.seed) == .max)
    #expect(Self.message(SharedSettings.seed, "18446744073709551616") != nil)
  }

  @Test func `numbers are finite and not negative`() {
    for text in ["abc", "nan", "inf", "-1", "1e999", ""] {
      #expect(Self.message(KMeansSettings.tolerance, text) != nil, "\(text)")
    }
    for text in ["0", "1e-4", "0.5"] { #expect(Self.message(KMeansSettings.tolerance, text) == nil) }
  }

  @Test func `a word that is nearly a choice is recognized`() {
    #expect(
      Self.message(DataSettings.scale, "robst")
        == "--scale: expected standard, none, minmax, robust or log, found 'robst'; did you mean 'robust'?")
    let algorithm = Self.message(Algorithm.all.choice, "kmeans")
    #expect(algorithm?.hasSuffix(", found 'kmeans'; did you mean 'k-means'?") == true)
    #expect(Self.message(DataSettings.scale, "None") != nil)
  }

  @Test func `a flag is on, or yes or no`() throws {
    for (text, isOn) in [("", true), ("yes", true), ("no", false)] {
      let arguments = Arguments(target: "", given: ["membership": text])
      #expect(try arguments.value(of: PictureSettings.membership) == isOn)
    }
    #expect(try Arguments(target: "").value(of: PictureSettings.membership) == false)
    let message = Self.message(PictureSettings.membership, "perhaps")
    #expect(message == "--membership: expected yes or no, found 'perhaps'")
  }

  @Test func `sizes keep their bounds`() throws {
    for text in [
      "639x360", "640x359", "7681x360", "640x4321", "640", "640x", "x360", "640x360x3", "axb", "640 x 360",
    ] {
      #expect(Self.message(FilmOptions.size, text) != nil, "\(text)")
    }
    let arguments = Arguments(target: "", given: ["size": "7680x360"])
    #expect(try arguments.value(of: FilmOptions.size) == .init(width: 7680, height: 360))
  }

  @Test func `ranges run upward from zero`() throws {
    for text in ["5", "5..", "..5", "6..5", "-1..5", "1...5", "a..b", ""] {
      #expect(Self.message(FilmOptions.frames, text) != nil, "\(text)")
    }
    #expect(try Arguments(target: "", given: ["frames": "0..0"]).value(of: FilmOptions.frames) == 0...0)
    #expect(try Arguments(target: "", given: ["frames": "30..299"]).value(of: FilmOptions.frames) == 30...299)
  }

  @Test func `lists have different names without the spaces around them`() throws {
    for text in ["", ",", "age,", "age,,income", "age,age", "age, age"] {
      #expect(Self.message(DataSettings.features, text) != nil, "\(text)")
    }
    let arguments = Arguments(target: "", given: ["features": " Annual Income (k$) , age"])
    #expect(try arguments.value(of: DataSettings.features) == ["Annual Income (k$)", "age"])
  }

  @Test func `the picture shows two features or the components`() throws {
    func shown(_ text: String) throws -> PictureSettings.Shown? {
      try Arguments(target: "", given: ["show": text]).value(of: PictureSettings.show)
    }
    #expect(try shown("components") == .principalComponents)
    #expect(try shown("age,income") == .features("age", "income"))
    for text in ["age", "age,income,spending", "age,age", ""] {
      #expect(Self.message(PictureSettings.show, text) != nil, "\(text)")
    }
  }

  @Test func `seeds come from a method or a file`() throws {
    func seeding(_ text: String) throws -> KMeansSettings.Seeding {
      try Arguments(target: "", given: ["seeding": text]).value(of: KMeansSettings.seeding)
    }
    #expect(try seeding("random-partition") == .method(.randomPartition))
    #expect(try seeding("seeds.csv") == .file("seeds.csv"))
    #expect(try seeding("./forgy") == .file("./forgy"))
    #expect(Self.message(KMeansSettings.seeding, "plusplus")?.hasSuffix("did you mean 'plus-plus'?") == true)
  }

  @Test func `what holds without options is what the help promises`() throws {
    let none = Arguments(target: "")
    let data = try none.values(of: DataSettings.settings)
    guard case .mall = data.customers else {
      Issue.record("without --data, the customers are not the mall's")
      return
    }
    #expect(data.features == nil && data.join == nil)
    #expect(
      data.preparation == Preparation(missing: .drop, duplicates: .keep, outliers: .keep, scaling: .standard))
    let kMeans = try none.values(of: KMeansSettings.settings)
    #expect(kMeans.clusters == 5 && kMeans.seed == 1 && kMeans.restarts == 10 && kMeans.maxIterations == 300)
    #expect(kMeans.tolerance == 0 && kMeans.seeding == .method(.plusPlus) && kMeans.emptied == .relocate)
    let film = try none.values(of: FilmOptions.frameSettings)
    #expect(
      film.size == .init(width: 1920, height: 1080) && film.framesPerSecond == 30 && film.pace == .lecture)
    #expect(film.theme == .light && film.frames == nil && film.jobs == nil)
    let picture = try none.values(of: PictureSettings.settings)
    #expect(picture.show == nil && !picture.membership && picture.follow == nil && picture.captions == .full)
    #expect(try none.values(of: HandoutOptions.settings).paper == .a4)
    #expect(try none.value(of: OutputOptions.trace) == "-")
    #expect(throws: UsageError.setting(.missing(OutputOptions.frames.option))) {
      try none.value(of: OutputOptions.frames)
    }
  }

  @Test func `an option of another algorithm is refused by name`() throws {
    let mine = OptionGroup(title: "", options: [SharedSettings.seed.option])
    let theirs = OptionGroup(title: "", options: [SharedSettings.seed.option, KMeansSettings.empty.option])
    let table = [("gmm", [mine]), ("k-means", [theirs])]
    let shared = Arguments(target: "", given: ["seed": "1"])
    try shared.refuseOptions(ofOthersThan: ["gmm"], in: table)
    let error = #expect(throws: UsageError.self) {
      try Arguments(target: "", given: ["empty": "keep"]).refuseOptions(ofOthersThan: ["gmm"], in: table)
    }
    #expect(error?.words == "gmm has no option --empty; it belongs to k-means")
  }
}
