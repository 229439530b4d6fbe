import Dispatch
import Drawing
import Synchronization
import Testing

@testable import Cairo

struct FrameTests {
  @Test("the same picture makes the same file on any number of threads")
  func threads() throws {
    let pictures = (1...8).map { Samples.scene($0) }
    let expected = try render(pictures, threads: 1)
    #expect(Set(expected).count == pictures.count)
    for threads in [2, 4] {
      #expect(try render(pictures, threads: threads) == expected)
    }
  }

  @Test("what was drawn before leaves no trace")
  func history() throws {
    let used = try PictureRenderer(width: 640, height: 360, fonts: .installed)
    for seed in 1...10 as ClosedRange<UInt64> {
      let fresh = try PictureRenderer(width: 640, height: 360, fonts: .installed)
      try used.draw(Samples.scene(seed), over: .white)
      try fresh.draw(Samples.scene(seed), over: .white)
      #expect(try used.pixels() == fresh.pixels())
    }
  }

  /// Every picture as a file, the pictures shared out in turn.
  private func render(_ pictures: [Picture], threads: Int) throws -> [[UInt8]] {
    let files = Mutex<[[UInt8]]>(Array(repeating: [], count: pictures.count))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      guard let renderer = try? PictureRenderer(width: 640, height: 360, fonts: .installed) else { return }
      for number in stride(from: thread, to: pictures.count, by: threads) {
        try? renderer.draw(pictures[number], over: .white)
        let file = (try? renderer.png()) ?? []
        files.withLock { $0[number] = file }
      }
    }
    return files.withLock { $0 }
  }
}
