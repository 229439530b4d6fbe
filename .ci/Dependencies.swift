// What Package.swift says of a target's dependencies, held against what its files import: each dependency is
// imported somewhere, each import is a dependency, and a target depends only on targets that stand above it.
// A system library may be there for its headers alone. What runs in a browser imports nothing that is not
// there, unless the file has another way for browsers. Reads what `swift package dump-package` writes; says
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

    /// The texts of the files in its folder.
    var texts: [String: String] {
      let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      var texts: [String: String] = [:]
      for file in files where file.hasSuffix(".swift") {
        texts[file] = (try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)) ?? ""
      }
      return texts
    }

    /// The modules that the files in its folder import.
    var imports: Set<String> { texts.values.reduce(into: []) { $0.formUnion(modules(importedBy: $1)) } }

    var dependencyNames: Set<String> { Set(dependencies.compactMap { $0.byName.first ?? nil }) }
  }

  struct Product: Decodable {
    var name: String
    var targets: [String]
  }

  var targets: [Target]
  var products: [Product]

  /// The targets of a product with all that they stand on.
  func targets(of product: String) -> [Target] {
    var names = Set(products.first { $0.name == product }?.targets ?? [])
    // A target depends only on those before it.
    for target in targets.reversed() where names.contains(target.name) {
      names.formUnion(target.dependencyNames)
    }
    return targets.filter { names.contains($0.name) }
  }
}

func modules(importedBy text: String) -> Set<String> {
  var modules: Set<String> = []
  for line in text.split(separator: "\n") {
    let words = line.prefix { $0 != "/" }.split(separator: " ")
    guard let place = words.firstIndex(of: "import"), place <= 2, place + 1 < words.count else { continue }
    modules.insert(String(words[place + 1]))
  }
  return modules
}

let package = try JSONDecoder().decode(
  Package.self, from: FileHandle.standardInput.readDataToEndOfFile())
let names = Set(package.targets.map(\.name))
let systemLibraries = Set(package.targets.filter { $0.type == "system" }.map(\.name))
var above: Set<String> = []
var complaints: [String] = []
for target in package.targets where target.type != "system" {
  let dependencies = target.dependencyNames
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

let absent: Set = ["Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization"]
for target in package.targets(of: "ClusterwalkWeb") {
  for (file, text) in target.texts.sorted(by: { $0.key < $1.key })
  where !text.contains("#if hasFeature(Embedded)") {
    for module in modules(importedBy: text).intersection(absent).sorted() {
      complaints.append("\(target.folder)/\(file) imports \(module), which no browser has")
    }
  }
}
for complaint in complaints { print("Package.swift: \(complaint)") }
exit(complaints.isEmpty ? 0 : 1)
