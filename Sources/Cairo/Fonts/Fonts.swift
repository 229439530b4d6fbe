import Glibc
import Words

/// The font files that texts are set in.
///
/// Fonts are found by file and not by what the system prefers, so that a picture has the same bytes on every
/// machine that has these files: Inter, behind it DejaVu Sans for what Inter lacks, and behind that Droid
/// Sans Fallback for Chinese and Japanese. The system's fonts stand in where one of these is missing, and for
/// words with letters that none of them has.
public struct Fonts: Hashable, Sendable {
  /// A family of which some file was not found.
  public struct Missing: Hashable, Sendable {
    /// The name of the family.
    public var family: String
    /// The Debian package that brings it.
    public var package: String
  }

  /// The files in the order in which they are asked for a letter.
  public let files: [String]
  /// What was not found. If this is not empty, pictures depend on the system's fonts.
  public let missing: [Missing]

  /// The fonts of this machine. The environment can name a folder to look in first, whose other fonts
  /// serve for letters that no other font has.
  public static let installed = Fonts(
    folders: (folder(inEnvironment: EnvironmentVariable.fonts).map { [$0] } ?? []) + usualFolders,
    more: folder(inEnvironment: EnvironmentVariable.fonts))

  /// The fonts in some folders, the first of two files of one name; `more` is a folder all of whose fonts are
  /// added.
  public init(folders: [String], more: String? = nil) {
    var files: [String] = []
    var missing: [Missing] = []
    for family in FontFamily.all {
      let found = family.faces.compactMap { face in Self.find(face, in: folders) }
      files += found
      if found.count < family.faces.count {
        missing.append(Missing(family: family.name, package: family.package))
      }
    }
    let known = Set(files)
    self.files = files + (more.map(Self.fontFiles) ?? []).filter { !known.contains($0) }
    self.missing = missing
  }

  private static func find(_ face: String, in folders: [String]) -> String? {
    for folder in folders {
      for ending in ["otf", "ttf"] {
        let file = "\(folder)/\(face).\(ending)"
        if access(file, R_OK) == 0 { return file }
      }
    }
    return nil
  }

  /// The font files in a folder, by name.
  private static func fontFiles(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if [".otf", ".ttf", ".ttc"].contains(where: name.lowercased().hasSuffix) { names.append(name) }
    }
    return names.sorted().map { "\(folder)/\($0)" }
  }

  private static func folder(inEnvironment name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Where Debian and its kin, Fedora, Arch and people themselves put these fonts.
  private static let usualFolders: [String] = {
    let system = [
      "opentype/inter", "truetype/inter", "truetype/dejavu", "truetype/droid", "opentype", "truetype",
      "inter", "rsms-inter-fonts", "dejavu-sans-fonts", "google-droid-sans-fonts", "TTF", "OTF", "droid",
    ].map { "/usr/share/fonts/\($0)" }
    let local = ["", "/inter", "/Inter", "/dejavu", "/droid", "/opentype/inter", "/truetype/inter"]
    let homes =
      ["/usr/local/share/fonts"]
      + (folder(inEnvironment: "HOME").map { ["\($0)/.local/share/fonts", "\($0)/.fonts"] } ?? [])
    return system + ["/usr/share/fonts-droid-fallback/truetype"]
      + homes.flatMap { home in local.map { home + $0 } }
  }()
}

/// A family of fonts and the files that it comes in.
struct FontFamily {
  var name: String
  /// The files of the weights that are used, without their endings.
  var faces: [String]
  var package: String

  /// In the order in which they are asked for a letter.
  static let all = [
    FontFamily(name: "Inter", faces: ["Inter-Regular", "Inter-Bold"], package: "fonts-inter"),
    FontFamily(
      name: "DejaVu Sans", faces: ["DejaVuSans", "DejaVuSans-Bold"], package: "fonts-dejavu-core"),
    FontFamily(
      name: "Droid Sans Fallback", faces: ["DroidSansFallbackFull"], package: "fonts-droid-fallback"),
  ]
}
