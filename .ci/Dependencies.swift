// What Package.swift says of a target's dependencies, held against what its files import: each dependency is
// imported somewhere, each import is a dependency, and a target depends only on targets that stand above it.
// A system library may be there for its headers alone. Reads what `swift package dump-package` writes; says
// what is wrong, and then ends with 1.

import Foundation

struct Package: Decodable {
  struct Target: Decodable {
    struct Dependency: Decodable {
      var byName: [String?]
    }

    var name: String
    var type: String
    var path: String?
    var dependencies: [Dependency]

    var folder: String { path ?? (type == "test" ? "Tests/\(name)" : "Sources/\(name)") }

    /// The modules that the files in its folder import.
    var imports: Set<String> {
      let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      var modules: Set<String> = []
      for file in files where file.hasSuffix(".swift") {
        let text = (try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)) ?? ""
        for line in text.split(separator: "\n") {
          let words = line.prefix { $0 != "/" }.split(separator: " ")
          guard let place = words.firstIndex(of: "import"), place <= 2, place + 1 < words.count else {
            continue
          }
          modules.insert(String(words[place + 1]))
        }
      }
      return modules
    }
  }

  var targets: [Target]
}

let package = try JSONDecoder().decode(
  Package.self, from: FileHandle.standardInput.readDataToEndOfFile())
let names = Set(package.targets.map(\.name))
let systemLibraries = Set(package.targets.filter { $0.type == "system" }.map(\.name))
var above: Set<String> = []
var complaints: [String] = []
for target in package.targets where target.type != "system" {
  let dependencies = Set(target.dependencies.compactMap { $0.byName.first ?? nil })
  let imports = target.imports.intersection(names).subtracting([target.name])
  for module in dependencies.subtracting(imports).subtracting(systemLibraries).sorted() {
    complaints.append("\(target.name) depends on \(module) and never imports it")
  }
  for module in imports.subtracting(dependencies).sorted() {
    complaints.append("\(target.name) imports \(module) and does not depend on it")
  }
  for module in dependencies.subtracting(above).subtracting(systemLibraries).sorted() {
    complaints.append("\(target.name) depends on \(module), which does not stand above it")
  }
  above.insert(target.name)
}
for complaint in complaints { print("Package.swift: \(complaint)") }
exit(complaints.isEmpty ? 0 : 1)
