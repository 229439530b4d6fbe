// How many public symbols are documented, module by module: reads the symbol graphs in a folder, the first
// argument. Where it is a smaller share than the second argument says, in percent, it lists those that are
// not, and ends with 1.

import Foundation

struct SymbolGraph: Decodable {
  struct Module: Decodable {
    var name: String
  }

  struct Symbol: Decodable {
    struct DocComment: Decodable {}

    struct Location: Decodable {
      struct Position: Decodable {
        var line: Int
      }

      var uri: String
      var position: Position
    }

    var pathComponents: [String]
    var docComment: DocComment?
    var location: Location?
  }

  var module: Module
  var symbols: [Symbol]
}

/// Where a symbol stands and what it is called, as editors find it.
func address(_ symbol: SymbolGraph.Symbol) -> String {
  let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).absoluteString
  let name = symbol.pathComponents.joined(separator: ".")
  guard let location = symbol.location else { return name }
  let file = location.uri.hasPrefix(here) ? location.uri.dropFirst(here.count) : location.uri[...]
  return "\(file):\(location.position.line + 1): \(name)"
}

func row(_ name: String, documented: Int, of count: Int) -> String {
  let share = String(format: "%.1f %%", 100 * Double(documented) / Double(max(count, 1)))
  return name.padding(toLength: 14, withPad: " ", startingAt: 0) + "\(documented) of \(count), \(share)"
}

guard CommandLine.arguments.count == 3, let least = Double(CommandLine.arguments[2]) else {
  fatalError("usage: Coverage.swift FOLDER PERCENT")
}
let folder = CommandLine.arguments[1]
var symbols: [String: [SymbolGraph.Symbol]] = [:]
for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
  let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
  let graph = try JSONDecoder().decode(SymbolGraph.self, from: data)
  symbols[graph.module.name, default: []] += graph.symbols
}
for (module, symbols) in symbols.sorted(by: { $0.key < $1.key }) {
  print(row(module, documented: symbols.count { $0.docComment != nil }, of: symbols.count))
}
let all = symbols.values.joined()
let documented = all.count { $0.docComment != nil }
print(row("together", documented: documented, of: all.count))
if Double(documented) < least / 100 * Double(all.count) {
  print("Fewer than \(Int(least)) % of the public symbols are documented. These are not:")
  for line in all.filter({ $0.docComment == nil }).map(address).sorted() { print("  \(line)") }
  exit(1)
}
