import CMarkGFM

/// A node of the library's tree. What the library refuses to do is thrown: it says so by a number, and a node that
/// went nowhere would take its words with it.
struct MarkdownNode {
    struct Refusal: Error {}

    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    /// A new node that belongs to nobody yet.
    init(new type: cmark_node_type) throws(Refusal) {
        guard let node = cmark_node_new(type) else { throw Refusal() }
        pointer = node
    }

    static func text(_ literal: String) throws(Refusal) -> MarkdownNode {
        let node = try MarkdownNode(new: CMARK_NODE_TEXT)
        try node.set(literal: literal)
        return node
    }

    // MARK: What it says

    var type: cmark_node_type { cmark_node_get_type(pointer) }
    var kind: String { cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? "" }
    var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(pointer)) }
    var lastChild: MarkdownNode? { MarkdownNode(cmark_node_last_child(pointer)) }
    var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
    var previous: MarkdownNode? { MarkdownNode(cmark_node_previous(pointer)) }
    var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }
    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
    var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
    var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
    /// What stands behind the fence of a block of code.
    var info: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
    /// Of a list.
    var isNumbered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

    /// Where it begins, from 0: the line of the nearest node around it that knows its own.
    var line: Int {
        let line = Int(cmark_node_get_start_line(pointer))
        return line > 0 ? line - 1 : parent?.line ?? 0
    }

    /// The nodes below it and itself, each when it is entered and when it is left.
    func forEachEvent(_ body: (MarkdownNode, _ isEntered: Bool) -> Void) {
        let iterator = cmark_iter_new(pointer)
        defer { cmark_iter_free(iterator) }
        while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
            if let node = MarkdownNode(cmark_iter_get_node(iterator)) {
                body(node, event == CMARK_EVENT_ENTER)
            }
        }
    }

    // MARK: What is made of it

    func set(literal: String) throws(Refusal) { try check(cmark_node_set_literal(pointer, literal)) }
    func set(address: String) throws(Refusal) { try check(cmark_node_set_url(pointer, address)) }
    func set(title: String) throws(Refusal) { try check(cmark_node_set_title(pointer, title)) }
    func set(info: String) throws(Refusal) { try check(cmark_node_set_fence_info(pointer, info)) }
    func set(headingLevel: Int) throws(Refusal) {
        try check(cmark_node_set_heading_level(pointer, Int32(headingLevel)))
    }

    /// The HTML before and behind what a custom node holds.
    func set(before: String, behind: String) throws(Refusal) {
        try check(cmark_node_set_on_enter(pointer, before))
        try check(cmark_node_set_on_exit(pointer, behind))
    }

    /// Puts `html` before everything that it holds.
    func begin(with html: String) throws(Refusal) {
        let block = try MarkdownNode(new: CMARK_NODE_CUSTOM_BLOCK)
        try block.set(before: html, behind: "")
        guard let first = firstChild else { return try append(block) }
        try first.insertBefore(block)
    }

    /// Takes `child` from where it is.
    func append(_ child: MarkdownNode) throws(Refusal) {
        try check(cmark_node_append_child(pointer, child.pointer), of: child)
    }

    /// Takes `node` from where it is.
    func insertBefore(_ node: MarkdownNode) throws(Refusal) {
        try check(cmark_node_insert_before(pointer, node.pointer), of: node)
    }

    func appendChildren(of other: MarkdownNode) throws(Refusal) {
        while let child = other.firstChild { try append(child) }
    }

    /// Leaves only what it holds.
    func dissolve() throws(Refusal) {
        while let child = firstChild { try insertBefore(child) }
        remove()
    }

    func remove() { cmark_node_free(pointer) }

    private func check(_ result: Int32, of node: MarkdownNode? = nil) throws(Refusal) {
        guard result == 0 else { return }
        if let node, node.parent == nil { node.remove() }
        throw Refusal()
    }
}

extension MarkdownNode {
    /// Line and byte of the line at which it begins, from 0; `nil` for what has no place.
    var start: (line: Int, column: Int)? {
        let (line, column) = (cmark_node_get_start_line(pointer), cmark_node_get_start_column(pointer))
        return line > 0 && column > 0 ? (Int(line) - 1, Int(column) - 1) : nil
    }

    /// The last line of it, from 0.
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) - 1 }

    /// Of a table.
    var columns: Int { Int(cmark_gfm_extensions_get_table_columns(pointer)) }

    /// The letter at its beginning or end.
    func edge(isLast: Bool) -> Unicode.Scalar? {
        var node = self
        while let child = isLast ? node.lastChild : node.firstChild { node = child }
        return isLast ? node.literal.unicodeScalars.last : node.literal.unicodeScalars.first
    }
}
