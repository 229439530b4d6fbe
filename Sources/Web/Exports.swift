// What a page's JavaScript calls. Bytes go in through memory that it asks for with `allocate`, and come out
// as an answer, which holds until the next call. Growing memory moves it, so a page looks at it after a call,
// never from before one.
#if arch(wasm32)
  import Words

  private nonisolated(unsafe) var page = Page()
  private nonisolated(unsafe) var answered: [UInt8] = []

  /// Memory for so many bytes, until `release` gives it back.
  @_expose(wasm, "allocate") @_cdecl("clusterwalk_allocate")
  public func allocate(_ count: Int) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
  }

  /// Gives memory back.
  @_expose(wasm, "release") @_cdecl("clusterwalk_release")
  public func release(_ memory: UnsafeMutableRawPointer) { unsafe memory.deallocate() }

  /// Hands a file over under a name; both are bytes in memory.
  @_expose(wasm, "put") @_cdecl("clusterwalk_put")
  public func put(
    _ name: UnsafeRawPointer, _ nameCount: Int, _ file: UnsafeRawPointer, _ fileCount: Int
  ) {
    unsafe page.put(bytes(file, fileCount), as: String(decoding: bytes(name, nameCount), as: UTF8.self))
  }

  /// Runs what a request asks for: 1 where there is a recording now, 0 where not. The answer says what came
  /// out, or why nothing did.
  @_expose(wasm, "record") @_cdecl("clusterwalk_record")
  public func record(_ request: UnsafeRawPointer, _ count: Int) -> Int32 {
    do throws(PageFailure) {
      unsafe answered = Array(try page.record(bytes(request, count)).text.utf8)
      return 1
    } catch {
      unsafe answered = Array(error.json.text.utf8)
      return 0
    }
  }

  /// Makes the recording, as a trace file, the answer: 1, or 0 where there is none.
  @_expose(wasm, "trace") @_cdecl("clusterwalk_trace")
  public func trace() -> Int32 {
    guard let trace = unsafe page.trace else { return 0 }
    unsafe answered = trace
    return 1
  }

  /// Where the answer to the last call stands.
  @_expose(wasm, "answer") @_cdecl("clusterwalk_answer")
  public func answer() -> UnsafePointer<UInt8>? {
    unsafe answered.withUnsafeBufferPointer { $0.baseAddress }
  }

  /// How many bytes it has.
  @_expose(wasm, "answerCount") @_cdecl("clusterwalk_answer_count")
  public func answerCount() -> Int { unsafe answered.count }

  private func bytes(_ memory: UnsafeRawPointer, _ count: Int) -> [UInt8] {
    unsafe Array(UnsafeRawBufferPointer(start: memory, count: count))
  }
#endif
