import Glibc
import Synchronization

/// The files that a call reads, and those that it is going to write. None may be both: the customers would be
/// gone, and what came of them in their place.
///
/// Options name them before the work begins, and opening a file names it as well, so that no verb can forget
/// to.
final class FilesInUse: Sendable {
  /// The streams and the folder that names start from are those of the process, and so there is one list for
  /// it.
  static let ofProcess = FilesInUse()

  /// What is done to a file.
  enum Use: Hashable, Sendable {
    case input
    /// A file, or a folder in which files of some names are replaced.
    case output
  }

  /// A file as the call names it; "-" is standard input or standard output.
  private struct Name: Hashable {
    let path: String
    let standard: Int32

    /// Under a name that is kept, another file may stand after a while.
    var file: FileIdentity? { path == "-" ? FileIdentity(of: standard) : FileIdentity(of: path) }
  }

  private struct Names {
    var inputs: [FileIdentity: Name] = [:]
    var outputs: [FileIdentity: Name] = [:]
    var refusal: Failure?
  }

  private let names = Mutex(Names())

  /// Forgets all of them, as another call begins.
  func clear() { names.withLock { $0 = Names() } }

  /// Throws again what `add` has thrown, where somebody between has told it in words of their own.
  func check() throws(Failure) {
    if let refusal = names.withLock({ $0.refusal }) { throw refusal }
  }

  /// Says what is done to a file.
  /// - Throws: `cannotCreate` where it is an input and an output.
  func add(_ path: String, as use: Use) throws(Failure) {
    switch use {
    case .input:
      try add(Name(path: path, standard: STDIN_FILENO)) { $0.inputs[$1] = $2 }
    case .output:
      try add(Name(path: path, standard: STDOUT_FILENO)) { $0.outputs[$1] = $2 }
      guard path != "-", FileSystem.kind(of: path) == .folder else { return }
      let folder = path.withoutTrailingSlashes
      for name in (try? FileSystem.names(in: folder)) ?? [] where OutputFolder.replaces(name) {
        try add("\(folder)/\(name)", as: .output)
      }
    }
  }

  private func add(_ name: Name, _ store: (inout Names, FileIdentity, Name) -> Void) throws(Failure) {
    guard let file = name.file else { return }
    try names.withLock { names throws(Failure) in
      store(&names, file, name)
      guard let input = names.inputs[file], let output = names.outputs[file], input.file == file,
        output.file == file
      else { return }
      // Not a wrong call as such: the same words are right where the names lead to different files.
      let refusal = Failure.cannotCreate(
        path: output.path == "-" ? "standard output" : output.path,
        reason: "the same call reads it; choose another file with --out")
      names.refusal = refusal
      throw refusal
    }
  }
}
