#if canImport(Glibc)
  import Glibc
#endif

/// The natural logarithm, from the C library.
public func logarithm(_ x: Double) -> Double { log(x) }

/// The exponential function, from the C library.
public func exponential(_ x: Double) -> Double { exp(x) }
