/// What stands on its own in a document, from top to bottom.
package indirect enum Block: Sendable, Equatable {
    case heading(Heading)
    case paragraph([Inline])
    case list(List)
    case table(Table)
    case quote([Block])
    case callout(Callout)
    case code(CodeBlock)
    case thematicBreak
    /// A field to fill in that stands alone: room to write, over the full width. Its question stands above it.
    case field(FormField)
    case figure(Figure)
}

extension Block {
    /// Whether no page may end between this block and the next: a paragraph that is a label in bold, or one that leads
    /// to a list, a table, a figure or room to write.
    package func staysWith(_ next: Block?) -> Bool {
        guard case .paragraph(let content) = self, let next else { return false }
        switch next {
        case .list, .table, .code, .field, .figure: return true
        case .paragraph, .quote, .callout: return content.isStrong
        case .heading, .thematicBreak: return false
        }
    }
}

/// A heading below the title: levels 2 to 6 (the title is level 1 and not among the blocks).
package struct Heading: Sendable, Equatable {
    package var level: Int
    package var content: [Inline]
    /// Unique in the document: letters, digits and hyphens.
    package var id: String

    package init(level: Int, content: [Inline], id: String) {
        self.level = level
        self.content = content
        self.id = id
    }
}

/// A list. `start` is the first number of a numbered list, nil for bullets.
package struct List: Sendable, Equatable {
    package var start: Int?
    package var items: [ListItem]

    package init(start: Int? = nil, items: [ListItem]) {
        self.start = start
        self.items = items
    }
}

/// An item of a list; `checked` is nil where it is no task. A field with a box to tick at its start makes it one, too: see ``task``.
package struct ListItem: Sendable, Equatable {
    package var checked: Bool?
    package var blocks: [Block]

    package init(checked: Bool? = nil, blocks: [Block]) {
        self.checked = checked
        self.blocks = blocks
    }
}

/// A table. Without a header row (`header` nil) it is a brief of facts: its first column heads the rows.
package struct Table: Sendable, Equatable {
    package enum Alignment: String, Sendable, Equatable { case none, left, center, right }

    /// One entry a column; every row has as many cells.
    package var alignments: [Alignment]
    package var header: [TableCell]?
    package var rows: [[TableCell]]

    package init(alignments: [Alignment], header: [TableCell]?, rows: [[TableCell]]) {
        self.alignments = alignments
        self.header = header
        self.rows = rows
    }
}

package struct TableCell: Sendable, Equatable {
    package var content: [Inline]

    package init(_ content: [Inline]) { self.content = content }
}

/// A passage that stands out; in the Markdown of a template `> [!NOTE]`, `> [!TIP] Own title` …
package struct Callout: Sendable, Equatable {
    package enum Kind: String, Sendable, Equatable, CaseIterable { case note, tip, important, warning, caution }

    package var kind: Kind
    /// Led in bold: the author's own title, else the kind's word in the document's language.
    package var title: [Inline]
    package var blocks: [Block]

    package init(kind: Kind, title: [Inline], blocks: [Block]) {
        self.kind = kind
        self.title = title
        self.blocks = blocks
    }
}

package struct CodeBlock: Sendable, Equatable {
    /// The first word of the info string; empty: none.
    package var language: String
    /// Ends with a line feed unless empty.
    package var text: String

    package init(language: String = "", text: String) {
        self.language = language
        self.text = text
    }
}
