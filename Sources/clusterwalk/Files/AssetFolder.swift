import Glibc
import Words

/// The folder that holds `Assets` and `Lessons`, wherever the program has been installed.
enum AssetFolder {
  /// The path of one of the assets, such as "mall-customers.csv".
  static func path(of asset: String) throws(Failure) -> String {
    "\(try located())/Assets/\(asset)"
  }

  static func located(
    home: String? = environment(EnvironmentVariable.home),
    program: String = FileSystem.resolved("/proc/self/exe"),
    holdsAssets: (String) -> Bool = { FileSystem.kind(of: "\($0)/Assets/mall-customers.csv") == .file }
  ) throws(Failure) -> String {
    if let home, !home.isEmpty {
      if holdsAssets(home) { return home }
      throw .noInput(
        path: home,
        reason: "\(EnvironmentVariable.home) names this folder, but it has no Assets/mall-customers.csv")
    }
    if let found = candidates(program: program).first(where: holdsAssets) { return found }
    throw .noInput(
      path: "Assets/mall-customers.csv",
      reason:
        "not found near \(program); set \(EnvironmentVariable.home) to the folder that holds Assets, "
        + "or run make install"
    )
  }

  /// Where to look, for a program at this path: what `make install` makes, then every folder above the
  /// program, one of which is the source tree where the program was built.
  static func candidates(program: String) -> [String] {
    var folder = FileSystem.parent(of: program)
    var result = ["\(FileSystem.parent(of: folder))/share/clusterwalk"]
    while folder != "/" && folder != "." {
      result.append(folder)
      folder = FileSystem.parent(of: folder)
    }
    return result
  }
}
