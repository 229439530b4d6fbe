import Runs

/// What `make browser` makes of a page: the folder that holds it, wherever the program has been installed.
struct PageParts: Sendable {
  private let folder: String

  /// - Throws: that it is not there, with the command that makes it.
  init(
    program: String = FileSystem.resolved("/proc/self/exe"), assets: String? = try? AssetFolder.located(),
    isThere: (String) -> Bool = { FileSystem.kind(of: $0) == .file }
  ) throws(Failure) {
    let candidates = Self.candidates(program: program, assets: assets)
    guard let folder = candidates.first(where: { isThere("\($0)/page.html") }) else {
      throw .unavailable(
        """
        the engine for browsers is not beside the program, nor in share/clusterwalk/page; make it in the \
        sources with make browser, then make install
        """)
    }
    self.folder = folder
  }

  /// Beside the program, where `make install` puts it, and where `make browser` makes it.
  static func candidates(program: String, assets: String?) -> [String] {
    ["\(FileSystem.parent(of: program))/page"]
      + (assets.map { ["\($0)/page", "\($0)/.build/browser/page"] } ?? [])
  }

  /// The page with everything inside.
  func page() throws(Failure) -> PageTemplate { PageTemplate(try text("page.html")) }

  /// The engine of a scene, packed, in letters.
  func engine(of scene: String) throws(Failure) -> String { try text("\(scene).base64") }

  /// The page whose script, style and engine lie beside it.
  func packagePage() throws(Failure) -> PageTemplate { PageTemplate(try text("package/index.html")) }

  /// One of the files.
  func bytes(_ name: String) throws(Failure) -> [UInt8] { try InputFile.read("\(folder)/\(name)").bytes }

  private func text(_ name: String) throws(Failure) -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }
}
