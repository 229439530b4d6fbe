/// The sheets of a workbook by their names, and how it counts days.
final class WorkbookList: XMLReader.Handler {
  struct Sheet {
    var name: String
    /// By which the relations name its part.
    var relation: String
    var isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  /// Whether day 0 is 1904-01-01, as in workbooks of old Macintoshes.
  private(set) var countsFrom1904 = false

  func begin(_ name: String, _ attribute: (String) -> String?) {
    switch name {
    case "sheet":
      guard let title = attribute("name"), let relation = attribute("id") else { return }
      let state = attribute("state") ?? "visible"
      sheets.append(Sheet(name: title, relation: relation, isHidden: state != "visible"))
    case "workbookPr":
      countsFrom1904 = ["1", "true", "on"].contains(attribute("date1904") ?? "")
    default: break
    }
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// What a part refers to: other parts by their relation's id.
final class Relations: XMLReader.Handler {
  /// With the last word of the type: `worksheet`, `chartsheet`, `sharedStrings`, `styles`.
  private(set) var targets: [(id: String, type: String, target: String)] = []

  func begin(_ name: String, _ attribute: (String) -> String?) {
    guard name == "Relationship", attribute("TargetMode") != "External", let id = attribute("Id"),
      let type = attribute("Type"), let target = attribute("Target")
    else { return }
    targets.append((id, String(type.split(separator: "/").last ?? ""), target))
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The part that a target means, seen from a folder: those with a slash in front begin at the root.
  static func part(_ target: String, from folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
