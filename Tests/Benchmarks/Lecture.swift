extension Benchmark {
  /// The k-means lecture as frames against matplotlib.
  static let lecture = Benchmark(
    name: "lecture",
    title: "the k-means lecture on the built-in mall, 1920 x 1080",
    compares: """
      Milliseconds for each frame that differs from the one before. Of `clusterwalk frames k-means` the whole
      process counts, from its start, with files on disk; of matplotlib one process, its artists updated,
      without its start.
      """
  ) { rounds in
    let folder = try TemporaryFolder()
    let lecture = try LectureFrames(in: folder)
    let missing = Python.missing(["numpy", "matplotlib"])
    let peer = missing == nil ? try LecturePeer(lecture) : nil
    let times = try inTurn(
      rounds: rounds,
      [
        Contender(name: "all processors") { try lecture.draw() },
        Contender(name: "1 thread") { try lecture.draw(["--jobs", "1"]) },
      ]
        + (peer.map { peer in
          [
            Contender(name: peer.name) { try peer.draw(frames: 20, level: 6) },
            Contender(name: peer.name + ", light compression") { try peer.draw(frames: 20, level: 1) },
          ]
        } ?? []))
    var table = RatioTable()
    for own in times.prefix(2) {
      if peer == nil { table.add(own) }
      for other in times.dropFirst(2) { table.add(own, against: other) }
    }
    print(table.text)
    print("\(lecture.differing) of \(lecture.count) frames differ from the one before.")
    if let missing { print(missing) }
  }
}
