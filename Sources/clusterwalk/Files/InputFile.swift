import Glibc
import Runs

extension InputFile {
  /// Reads a file, a pipe, or standard input where the path is "-".
  static func read(_ path: String, inUse: FilesInUse = .ofProcess) throws(Failure) -> InputFile {
    var bytes: [UInt8] = []
    try read(path, inUse: inUse) { bytes += $0 }
    return InputFile(name: path == "-" ? "<stdin>" : path, bytes: bytes)
  }

  /// The same piece by piece, for what need not be in memory as a whole.
  static func read(
    _ path: String, inUse: FilesInUse = .ofProcess, _ take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try inUse.add(path, as: .input)
    if path == "-" { return try rest(of: .standardInput, name: "standard input", take) }
    try rest(of: try opened(path), name: path, take)
  }

  /// The first bytes of a file, which can be read again.
  static func beginning(of path: String) throws(Failure) -> [UInt8] {
    let file = try opened(path)
    do throws(SystemError) {
      return try file.read(4096)
    } catch {
      throw .inputOutput(path: path, reason: error.words)
    }
  }

  /// The bytes of a file that this program may have written earlier and may write again: no input of the
  /// call.
  static func earlier(_ path: String) -> [UInt8]? {
    guard FileSystem.kind(of: path) == .file else { return nil }
    var bytes: [UInt8] = []
    do throws(Failure) {
      try rest(of: try opened(path), name: path) { bytes += $0 }
    } catch {
      return nil
    }
    return bytes
  }

  private static func opened(_ path: String) throws(Failure) -> Descriptor {
    do throws(SystemError) {
      return try Descriptor(opening: path, O_RDONLY)
    } catch {
      throw .noInput(path: path, reason: error.words)
    }
  }

  private static func rest(
    of file: borrowing Descriptor, name: String, _ take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    while true {
      let more: [UInt8]
      do throws(SystemError) {
        more = try file.read(1 << 20)
      } catch {
        if error.number == EISDIR { throw .noInput(path: name, reason: error.words) }
        throw .inputOutput(path: name, reason: error.words)
      }
      if more.isEmpty { return }
      try take(more)
    }
  }
}

extension InputFiles {
  /// The files and the memory of this machine.
  static let ofMachine = InputFiles(
    read: { path throws(RunFailure) in try reading { () throws(Failure) in try InputFile.read(path) } },
    shipped: { name throws(RunFailure) in
      try reading { () throws(Failure) in try InputFile.read(try AssetFolder.path(of: name)) }
    },
    isThere: { FileSystem.kind(of: $0) == .file }, memory: UsableMemory.bytes,
    rows: { path, request throws(RunFailure) in try InputRows(at: path, request) })

  /// What a file of this machine gives, with what is wrong told as runs tell it.
  static func reading<Value>(_ work: () throws(Failure) -> Value) throws(RunFailure) -> Value {
    do throws(Failure) {
      return try work()
    } catch {
      switch error {
      case .noInput(let path, let reason): throw .noInput(path: path, reason: reason)
      case .cannotCreate(let path, let reason): throw .cannotCreate(path: path, reason: reason)
      case .inputOutput(let path, let reason): throw .inputOutput(path: path, reason: reason)
      default: throw .bug(error.reason)
      }
    }
  }
}
