import CCMarkGFM

/// A node of cmark's tree. It must not outlive the `MarkupTree.read` that gave it.
struct MarkupNode {
    enum Kind {
        case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
        case table, row, cell
        case text, softBreak, lineBreak, code, html, emphasis, strong, strikethrough, link, image
        case other
    }

    enum Alignment { case none, left, center, right }

    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_HTML_INLINE: .html
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_DOCUMENT: .document
        default: extensionKind
        }
    }

    /// The kinds that extensions add have no constants, only names.
    private var extensionKind: Kind {
        guard let name = cmark_node_get_type_string(pointer) else { return .other }
        if strcmp(name, "table_cell") == 0 { return .cell }
        if strcmp(name, "table_row") == 0 || strcmp(name, "table_header") == 0 { return .row }
        if strcmp(name, "table") == 0 { return .table }
        return strcmp(name, "strikethrough") == 0 ? .strikethrough : .other
    }

    var firstChild: MarkupNode? { cmark_node_first_child(pointer).map(MarkupNode.init) }
    var parent: MarkupNode? { cmark_node_parent(pointer).map(MarkupNode.init) }
    var next: MarkupNode? { cmark_node_next(pointer).map(MarkupNode.init) }
    var children: Children { Children(upcoming: firstChild) }

    struct Children: Sequence, IteratorProtocol {
        fileprivate var upcoming: MarkupNode?

        mutating func next() -> MarkupNode? {
            defer { upcoming = upcoming?.next }
            return upcoming
        }
    }

    /// The line it begins in and ends in, from 1; 0 where cmark does not know.
    var line: Int { Int(cmark_node_get_start_line(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    /// The byte of its line it begins at, from 1.
    var column: Int { Int(cmark_node_get_start_column(pointer)) }

    var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
    var url: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }
    var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(pointer)) }
    var info: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        let count = strlen(text)
        return text.withMemoryRebound(to: UInt8.self, capacity: count) { UnsafeBufferPointer(start: $0, count: count) }
    }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

    /// The first number of a numbered list, nil for bullets.
    var listStart: Int? {
        cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
    }

    var isFenced: Bool {
        var length: Int32 = 0
        var offset: Int32 = 0
        var sign: CChar = 0
        return cmark_node_get_fenced(pointer, &length, &offset, &sign) != 0
    }

    /// One entry a column of a table.
    var alignments: [Alignment] {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let signs = cmark_gfm_extensions_get_table_alignments(pointer) else {
            return [Alignment](repeating: .none, count: count)
        }
        return (0..<count).map { column in
            switch signs[column] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
    }

    var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }
}
