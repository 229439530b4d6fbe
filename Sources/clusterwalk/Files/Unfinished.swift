import Synchronization

/// The files and folders that have been begun and are not finished, so that a call that fails or is
/// interrupted can take them away.
///
/// Things are made, finished and taken away under one lock. An interruption holds it until the process
/// has ended: what still works on other threads can make nothing new, and a result is whole or not there.
final class Unfinished: Sendable {
  /// Signals come to the process as a whole, and so there is one list for all of it.
  static let ofProcess = Unfinished()

  enum Item: Hashable, Sendable {
    case file(String)
    /// A folder with files in it.
    case folder(String)
    /// A folder that goes only if nothing is in it.
    case emptyFolder(String)
  }

  private let items = Mutex<[Item]>([])

  /// Makes something that has to be finished later.
  func begin<Made: ~Copyable & Sendable>(
    _ item: Item, _ make: () throws(SystemError) -> Made
  ) throws(SystemError) -> Made {
    try items.withLock { items throws(SystemError) in
      let made = try make()
      items.append(item)
      return made
    }
  }

  /// Makes something inside of what has been begun.
  func inside<Made: ~Copyable & Sendable>(
    _ make: () throws(SystemError) -> Made
  ) throws(SystemError) -> Made {
    try items.withLock { _ throws(SystemError) in try make() }
  }

  /// Does what makes an item final.
  func finish<Failure: Error>(_ item: Item, _ complete: () throws(Failure) -> Void) throws(Failure) {
    try items.withLock { items throws(Failure) in
      try complete()
      items.removeAll { $0 == item }
    }
  }

  /// Takes an item away if it is there still.
  func abandon(_ item: Item) {
    items.withLock { items in
      guard items.contains(item) else { return }
      item.remove()
      items.removeAll { $0 == item }
    }
  }

  /// Takes all away, the latest first. `end` is called before anything can be begun again.
  func abandonAll(_ end: () -> Void) {
    items.withLock { items in
      for item in items.reversed() { item.remove() }
      items = []
      end()
    }
  }
}

extension Unfinished.Item {
  /// What can't be removed has to stay: there is nobody left to tell.
  fileprivate func remove() {
    switch self {
    case .file(let path): try? FileSystem.removeFile(path)
    case .folder(let path): try? FileSystem.removeFolder(path)
    case .emptyFolder(let path): try? FileSystem.removeEmptyFolder(path)
    }
  }
}
