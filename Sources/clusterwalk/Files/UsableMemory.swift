import Glibc
import Runs

/// How much memory this machine has for the distances between customers.
enum UsableMemory {
  /// Three quarters of the bytes that this process may use: the machine's, or less where a container or
  /// `ulimit -v` says so.
  static let bytes = {
    let pages = sysconf(Int32(_SC_PHYS_PAGES)).multipliedReportingOverflow(by: sysconf(Int32(_SC_PAGESIZE)))
    let machine = pages.overflow || pages.partialValue <= 0 ? Int.max : pages.partialValue
    return min(machine, container() ?? .max, addressSpace() ?? .max) / 4 * 3
  }()

  /// What the control group of a container allows, if it says.
  private static func container() -> Int? {
    guard let text = InputFile.earlier("/sys/fs/cgroup/memory.max") else { return nil }
    return Int(String(decoding: text.prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
  }

  /// What `ulimit -v` allows, if it is set.
  private static func addressSpace() -> Int? {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return nil }
    return Int(exactly: limit.rlim_cur)
  }
}
