/// What the environment can tell the program and its tests: no name is spelled anywhere else in the code.
package enum EnvironmentVariable {
  /// The folder that holds `Assets` and `Lessons`, where the program can't find it by itself.
  package static let home = "CLUSTERWALK_HOME"
  /// A folder of fonts to look in first, whose other fonts serve for letters that no other font has.
  package static let fonts = "CLUSTERWALK_FONTS"
  /// For tests: a file with the real Mall Customers, which is no part of the project. Some run only with it.
  package static let mall = "CLUSTERWALK_MALL"
  /// For tests: that goldens are recorded instead of compared, which `make golden` asks for.
  package static let record = "CLUSTERWALK_RECORD"
  /// For tests: that those run as well which take long or need large programs of others, which `make
  /// test-long` asks for.
  package static let long = "CLUSTERWALK_LONG"
  /// For tests: how many cases are tried, where a few are by default.
  package static let thorough = "CLUSTERWALK_THOROUGH"
}
