import CMark

/// A node of cmark's tree as it comes: the only file that speaks to the C library.
struct CMarkNode {
  /// Such as "paragraph", "text" or "tasklist"; extensions have names, too, but no numbers.
  let type: String
  let literal: String
  /// The address of a link or an image.
  let address: String
  /// Of a heading, from 1 to 6.
  let level: Int
  /// The first number of an ordered list; nil for bullets.
  let listStart: Int?
  /// Of an item of a task list.
  let isChecked: Bool
  /// Counted from 1; the column counts bytes. Inside of paragraphs only the line can be trusted.
  let line: Int
  let column: Int
  let children: [CMarkNode]

  /// Deeper nodes are left out, so that no text can use up the stack.
  private static let depthLimit = 40

  /// The tree of a text in CommonMark with tables and task lists.
  static func parse(_ text: String) -> CMarkNode? {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
      if let found = unsafe cmark_find_syntax_extension(name) {
        unsafe cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    unsafe cmark_parser_feed(parser, text, text.utf8.count)
    guard let document = unsafe cmark_parser_finish(parser) else { return nil }
    defer { unsafe cmark_node_free(document) }
    return CMarkNode(document, depth: 0)
  }

  @safe private init(_ node: OpaquePointer, depth: Int) {
    type = unsafe Self.text(cmark_node_get_type_string(node))
    literal = unsafe Self.text(cmark_node_get_literal(node))
    address = unsafe Self.text(cmark_node_get_url(node))
    level = unsafe Int(cmark_node_get_heading_level(node))
    let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    listStart = isOrdered ? unsafe Int(cmark_node_get_list_start(node)) : nil
    isChecked = type == "tasklist" ? unsafe cmark_gfm_extensions_get_tasklist_item_checked(node) : false
    line = unsafe Int(cmark_node_get_start_line(node))
    column = unsafe Int(cmark_node_get_start_column(node))
    var children: [CMarkNode] = []
    var next = depth < Self.depthLimit ? unsafe cmark_node_first_child(node) : nil
    while let child = unsafe next {
      children.append(CMarkNode(child, depth: depth + 1))
      unsafe next = cmark_node_next(child)
    }
    self.children = children
  }

  @safe private static func text(_ string: UnsafePointer<CChar>?) -> String {
    unsafe string.map { unsafe String(cString: $0) } ?? ""
  }
}
