// What a page's JavaScript calls to walk through a lesson. As with a recording, 1 means that it was done, 0
// that the answer says why not. Only an engine that is linked with these names as exports holds lessons.
#if arch(wasm32)
  import Words

  private nonisolated(unsafe) var lesson: LessonPage?

  /// Opens a lesson, on customers that were handed over; the answer is its first screen.
  @_cdecl("openLesson")
  public func openLesson(_ text: UnsafeRawPointer, _ count: Int) -> Int32 {
    give { () throws(PageFailure) in
      let opened = unsafe try page.lesson(bytes(text, count))
      unsafe lesson = opened
      return opened.screen
    }
  }

  /// Does what the learner does; the answer is the reply and the screen that follows.
  @_cdecl("learn")
  public func learn(_ input: UnsafeRawPointer, _ count: Int) -> Int32 {
    give { () throws(PageFailure) in
      guard let answer = unsafe try lesson?.take(bytes(input, count)) else { throw .noLesson }
      return answer
    }
  }

  /// Makes the learner's place and answers the answer, to be kept.
  @_cdecl("lessonState")
  public func lessonState() -> Int32 {
    give { () throws(PageFailure) in
      guard let state = unsafe lesson?.state else { throw .noLesson }
      return state
    }
  }

  /// Goes on from a state that was kept; the answer is the screen there.
  @_cdecl("restoreLesson")
  public func restoreLesson(_ state: UnsafeRawPointer, _ count: Int) -> Int32 {
    give { () throws(PageFailure) in
      unsafe try lesson?.restore(bytes(state, count))
      guard let screen = unsafe lesson?.screen else { throw .noLesson }
      return screen
    }
  }
#endif
