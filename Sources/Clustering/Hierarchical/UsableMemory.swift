#if hasFeature(Embedded)
  extension Hierarchical {
    /// The bytes that the distances of a run may take if nothing else is said.
    public static let usableMemory = Int.max
  }
#else
  import FoundationEssentials
  import Glibc

  extension Hierarchical {
    /// The bytes that the distances of a run may take if nothing else is said: three quarters of the memory
    /// that this process may use, which is the machine's, or less where a container or `ulimit -v` says so.
    public static let usableMemory = {
      let pages = sysconf(Int32(_SC_PHYS_PAGES)).multipliedReportingOverflow(by: sysconf(Int32(_SC_PAGESIZE)))
      let machine = pages.overflow || pages.partialValue <= 0 ? Int.max : pages.partialValue
      return min(machine, containerMemory() ?? .max, addressSpace() ?? .max) / 4 * 3
    }()

    /// What the control group of a container allows, if it says.
    private static func containerMemory() -> Int? {
      let text = try? String(contentsOfFile: "/sys/fs/cgroup/memory.max", encoding: .utf8)
      return text.flatMap { Int($0.prefix { $0.isNumber }) }
    }

    /// What `ulimit -v` allows, if it is set.
    private static func addressSpace() -> Int? {
      var limit = rlimit()
      guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return nil }
      return Int(exactly: limit.rlim_cur)
    }
  }
#endif
