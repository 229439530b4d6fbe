// What a page's JavaScript calls. Bytes go in through memory that it asks for with `allocate`, and come out
// as an answer, which holds until the next call. Growing memory moves it, so a page looks at it after a call,
// never from before one. A module has one thread, the page's or a worker's, so what it keeps needs no lock.
#if arch(wasm32)
  import Drawing
  import Words

  /// The width of letters at the size 1, as the page would draw them.
  @_extern(wasm, module: "page", name: "measure") @_extern(c)
  func clusterwalk_measure(
    _ letters: UnsafePointer<UInt8>?, _ count: Int32, _ isBold: Int32, _ hasTabularDigits: Int32
  ) -> Double

  /// Tells the page the share that is done of something long.
  @_extern(wasm, module: "page", name: "progress") @_extern(c)
  func clusterwalk_progress(_ share: Double)

  nonisolated(unsafe) var page = Page { letters, isBold, hasTabularDigits in
    let bytes = Array(letters.utf8)
    return unsafe bytes.withUnsafeBufferPointer {
      unsafe clusterwalk_measure(
        $0.baseAddress, Int32($0.count), isBold ? 1 : 0, hasTabularDigits ? 1 : 0)
    }
  }
  nonisolated(unsafe) var answered: [UInt8] = []
  private nonisolated(unsafe) var painted: [Float] = []

  // MARK: Memory

  /// Memory for so many bytes, until `release` gives it back.
  @_expose(wasm, "allocate") @_cdecl("clusterwalk_allocate")
  public func allocate(_ count: Int) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
  }

  /// Gives memory back.
  @_expose(wasm, "release") @_cdecl("clusterwalk_release")
  public func release(_ memory: UnsafeMutableRawPointer) { unsafe memory.deallocate() }

  /// Where the answer to the last call stands.
  @_expose(wasm, "answer") @_cdecl("clusterwalk_answer")
  public func answer() -> UnsafePointer<UInt8>? {
    unsafe answered.withUnsafeBufferPointer { $0.baseAddress }
  }

  /// How many bytes it has.
  @_expose(wasm, "answerCount") @_cdecl("clusterwalk_answer_count")
  public func answerCount() -> Int { unsafe answered.count }

  /// A copy of bytes in memory.
  func bytes(_ memory: UnsafeRawPointer, _ count: Int) -> [UInt8] {
    unsafe Array(UnsafeRawBufferPointer(start: memory, count: count))
  }

  /// Makes a text the answer: 1, or 0 where there is none.
  private func give(_ json: JSON?) -> Int32 {
    guard let json else { return 0 }
    unsafe answered = Array(json.text.utf8)
    return 1
  }

  /// Makes what some work returns the answer, or why it failed: 1 or 0.
  func give(_ work: () throws(PageFailure) -> JSON) -> Int32 {
    do throws(PageFailure) {
      return give(try work())
    } catch {
      _ = give(error.json)
      return 0
    }
  }

  // MARK: Subjects

  // A page calls one of these first. The engine of a page is linked with one of them as an export, and so
  // without what the others need.

  /// Lets the page be about k-means.
  @_cdecl("about_k_means")
  public func aboutKMeans() { unsafe page.know(.kMeans) }

  /// Lets the page be about hierarchical clustering.
  @_cdecl("about_hierarchical")
  public func aboutHierarchical() { unsafe page.know(.hierarchical) }

  /// Lets the page be about Gaussian mixtures.
  @_cdecl("about_gmm")
  public func aboutGaussianMixture() { unsafe page.know(.gaussianMixture) }

  /// Lets the page be about several algorithms side by side.
  @_cdecl("about_compare")
  public func aboutCompare() { unsafe page.know(.compare) }

  /// Lets the page be about numbers of clusters.
  @_cdecl("about_choose_k")
  public func aboutChoosingK() { unsafe page.know(.choosingK) }

  // MARK: Recording

  /// What a page about a subject offers; 0 where there is no such subject.
  @_expose(wasm, "offer") @_cdecl("clusterwalk_offer")
  public func offer(_ scene: UnsafeRawPointer, _ count: Int) -> Int32 {
    unsafe give(page.offer(of: String(decoding: bytes(scene, count), as: UTF8.self)))
  }

  /// Hands a file over under a name; both are bytes in memory.
  @_expose(wasm, "put") @_cdecl("clusterwalk_put")
  public func put(
    _ name: UnsafeRawPointer, _ nameCount: Int, _ file: UnsafeRawPointer, _ fileCount: Int
  ) {
    unsafe page.put(bytes(file, fileCount), as: String(decoding: bytes(name, nameCount), as: UTF8.self))
  }

  /// Records what a request asks for: 1 where there is a recording now, 0 where not. The answer says what
  /// came out, or why nothing did.
  @_expose(wasm, "record") @_cdecl("clusterwalk_record")
  public func record(_ request: UnsafeRawPointer, _ count: Int) -> Int32 {
    let request = unsafe bytes(request, count)
    return give { () throws(PageFailure) in
      unsafe try page.record(request) { clusterwalk_progress($0) }
    }
  }

  /// Takes over what was recorded elsewhere of a comparison of numbers of clusters; answers as `record` does.
  @_cdecl("adopt")
  public func adopt(
    _ request: UnsafeRawPointer, _ count: Int, _ comparison: UnsafeRawPointer, _ comparisonCount: Int
  ) -> Int32 {
    let (request, comparison) = unsafe (bytes(request, count), bytes(comparison, comparisonCount))
    return give { () throws(PageFailure) in unsafe try page.adopt(request, comparison: comparison) }
  }

  /// Makes a comparison of numbers of clusters the answer, for `adopt`: 1, or 0 where there is none.
  @_cdecl("comparison")
  public func comparison() -> Int32 { unsafe give(page.comparison) }

  /// Makes the recording, as a trace file, the answer: 1, or 0 where there is none.
  @_expose(wasm, "trace") @_cdecl("clusterwalk_trace")
  public func trace() -> Int32 {
    guard let trace = unsafe page.trace else { return 0 }
    unsafe answered = trace
    return 1
  }

  // MARK: Showing

  /// Lays out what was recorded: 1 with what there is to show, or 0 with why not.
  @_expose(wasm, "lay") @_cdecl("clusterwalk_lay")
  public func lay(_ look: UnsafeRawPointer, _ count: Int) -> Int32 {
    let look = unsafe bytes(look, count)
    return give { () throws(PageFailure) in unsafe try page.lay(look) }
  }

  /// What a step is about; 0 where there is no such step.
  @_expose(wasm, "beat") @_cdecl("clusterwalk_beat")
  public func beat(_ step: Int) -> Int32 { unsafe give(page.beat(at: step)) }

  /// Makes a picture: the answer are its letters, and its orders stand in `painting`; 0 where there is none.
  @_expose(wasm, "paint") @_cdecl("clusterwalk_paint")
  public func paint(_ step: Int, _ progress: Double) -> Int32 {
    guard let list = unsafe page.displayList(step: step, progress: progress) else { return 0 }
    unsafe painted = list.numbers
    unsafe answered = list.letters
    return 1
  }

  /// Where the orders of the last picture stand, numbers of 32 bits.
  @_expose(wasm, "painting") @_cdecl("clusterwalk_painting")
  public func painting() -> UnsafePointer<Float>? {
    unsafe painted.withUnsafeBufferPointer { $0.baseAddress }
  }

  /// How many numbers they are.
  @_expose(wasm, "paintingCount") @_cdecl("clusterwalk_painting_count")
  public func paintingCount() -> Int { unsafe painted.count }

  // MARK: Touching

  /// Who lies nearest to a place of the picture.
  @_expose(wasm, "near") @_cdecl("clusterwalk_near")
  public func near(_ x: Double, _ y: Double) -> Int32 { unsafe give(page.customer(near: Point(x, y))) }

  /// The first centroids, which can be dragged.
  @_expose(wasm, "handles") @_cdecl("clusterwalk_handles")
  public func handles() -> Int32 { unsafe give(page.handles) }

  /// A place of the picture in the units of the data.
  @_expose(wasm, "valuesAt") @_cdecl("clusterwalk_values")
  public func values(_ x: Double, _ y: Double) -> Int32 { unsafe give(page.values(at: Point(x, y))) }

  /// What a merge of the clusters of two customers, given by their rows, would be after a step.
  @_expose(wasm, "verdict") @_cdecl("clusterwalk_verdict")
  public func verdict(_ a: Int, _ b: Int, _ step: Int) -> Int32 {
    unsafe give(page.verdict(on: [a, b], after: step))
  }
#endif
