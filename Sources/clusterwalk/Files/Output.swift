import Glibc
import Synchronization

/// A file that is whole once it is there, or standard output.
///
/// The bytes go to a hidden file beside the target, which takes the target's name at the end. A target
/// that is no plain file, such as a pipe, is written to as it is.
struct Output: ~Copyable {
  /// What messages call it.
  let name: String
  private let file: Descriptor
  private var buffer: [UInt8] = []

  private init(name: String, file: consuming Descriptor) {
    self.name = name
    self.file = file
  }

  /// Gives `body` the output to write to, and puts what it wrote in place if it succeeds.
  static func write(
    to path: String, unfinished: Unfinished = .ofProcess, inUse: FilesInUse = .ofProcess,
    _ body: (inout Output) throws(Failure) -> Void
  ) throws(Failure) {
    try inUse.add(path, as: .output)
    if path == "-" { return try write(name: "standard output", .standardOutput, body) }
    if let special = try special(path) { return try write(name: path, special, body) }
    try replace(path, unfinished, body)
  }

  /// Refuses what can't be written, before the work begins that is for it.
  static func check(_ path: String) throws(Failure) {
    if path == "-" { return }
    do throws(SystemError) {
      switch FileSystem.kind(of: path) {
      case .folder: throw SystemError(EISDIR)
      case .file: try checked(unsafe access(path, W_OK))
      case .special: break
      case nil where FileSystem.kind(of: FileSystem.parent(of: path)) == nil: throw SystemError(ENOENT)
      case nil: break
      }
    } catch {
      throw refusal(path, error)
    }
  }

  private static func refusal(_ path: String, _ error: SystemError) -> Failure {
    let isFolderMissing = error.number == ENOENT
    return .cannotCreate(
      path: path,
      reason: isFolderMissing
        ? "there is no folder \(FileSystem.parent(of: path)); make it first" : error.words)
  }

  /// What a path leads to that can't be replaced; nil where it can.
  private static func special(_ path: String) throws(Failure) -> Descriptor? {
    try check(path)
    guard FileSystem.kind(of: path) == .special else { return nil }
    do throws(SystemError) {
      return try Descriptor(opening: path, O_WRONLY)
    } catch {
      throw .cannotCreate(path: path, reason: error.words)
    }
  }

  private static func write(
    name: String, _ file: consuming Descriptor, _ body: (inout Output) throws(Failure) -> Void
  ) throws(Failure) {
    var output = Output(name: name, file: file)
    try body(&output)
    try output.close()
  }
}

extension Output {
  /// The number of the open file, for another program that writes it.
  var descriptor: Int32 { file.number }

  mutating func write(_ bytes: some Sequence<UInt8>) throws(Failure) {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  mutating func write(_ text: String) throws(Failure) {
    try write(text.utf8)
  }

  private mutating func flush() throws(Failure) {
    do throws(SystemError) {
      try file.write(buffer)
    } catch {
      throw .inputOutput(path: name, reason: error.words)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private consuming func close() throws(Failure) {
    try flush()
    let name = name
    do throws(SystemError) {
      try file.close()
    } catch {
      throw .inputOutput(path: name, reason: error.words)
    }
  }
}

extension Output {
  /// Writes beside a file that may be there, and exchanges the two.
  private static func replace(
    _ path: String, _ unfinished: Unfinished, _ body: (inout Output) throws(Failure) -> Void
  ) throws(Failure) {
    let target = FileSystem.resolved(path)
    let leftovers = Leftovers(folder: FileSystem.parent(of: target))
    leftovers.clear()
    let partial = leftovers.newPath(number: nextNumber())
    let item = Unfinished.Item.file(partial)
    defer { unfinished.abandon(item) }
    try write(name: path, try begin(item, partial, as: path, unfinished), body)
    do throws(SystemError) {
      if let mode = FileSystem.mode(of: target) { try FileSystem.setMode(mode, of: partial) }
      try unfinished.finish(item) { () throws(SystemError) in try FileSystem.rename(partial, to: target) }
    } catch {
      throw .cannotCreate(path: path, reason: error.words)
    }
  }

  private static func begin(
    _ item: Unfinished.Item, _ partial: String, as path: String, _ unfinished: Unfinished
  ) throws(Failure) -> Descriptor {
    do throws(SystemError) {
      return try unfinished.begin(item) { () throws(SystemError) in
        let file = try Descriptor(opening: partial, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW)
        try file.lock()
        return file
      }
    } catch {
      throw refusal(path, error)
    }
  }

  /// Tells apart what several threads write at the same time.
  private static func nextNumber() -> Int { numbers.add(1, ordering: .relaxed).newValue }
  private static let numbers = Atomic(0)
}
