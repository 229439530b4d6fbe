#if canImport(Glibc)
  import Glibc
#endif

/// The number of processors that this process may run on.
func processorCount() -> Int {
  max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
