/// Follows which quotes, list items, tables and fences a line of Markdown stands in: as much of CommonMark's block
/// structure as is needed to say where two blocks meet.
struct BlockScanner {
    struct Container: Equatable {
        enum Kind: Equatable {
            case quote
            /// An item: how far its content stands in, and its list's marker (`-`, `+`, `*`, `.`, `)`).
            case item(width: Int, marker: UInt8)
        }

        var kind: Kind
        /// Counts up: a container opened later has a higher number.
        var number: Int
    }

    enum Leaf: Equatable {
        /// Nothing that the next line could go on with.
        case none
        case paragraph
        case table(columns: Int)
        case fence(marker: UInt8, length: Int)
        case indentedCode
        case comment
    }

    let text: [UInt8]
    private(set) var containers: [Container] = []
    private(set) var leaf = Leaf.none
    /// Where the line begins that began the paragraph, if `leaf` is one.
    private(set) var paragraphStart = 0
    private(set) var nextNumber = 0
    /// The table that the line before belonged to, blank lines not counted.
    private(set) var table: (columns: Int, depth: Int)?
    private var lineBefore: Range<Int>?

    init(_ text: [UInt8]) { self.text = text }

    var isInFenceOrComment: Bool {
        switch leaf {
        case .fence, .comment: true
        case .none, .paragraph, .table, .indentedCode: false
        }
    }

    /// How many of the open containers the line goes on with, and what comes behind their markers.
    func match(_ line: Range<Int>, atMost limit: Int = .max) -> (depth: Int, rest: LineCursor) {
        var cursor = LineCursor(text, line)
        var depth = 0
        matching: for container in containers {
            guard depth < limit else { break }
            switch container.kind {
            case .quote:
                guard cursor.indentation < 4, cursor.first == UInt8(ascii: ">") else { break matching }
                skipQuoteMarker(&cursor)
            case .item(let width, marker: _):
                if cursor.indentation >= width {
                    cursor.skip(columns: width)
                } else if !cursor.isBlank {
                    break matching
                }
            }
            depth += 1
        }
        return (depth, cursor)
    }

    private func skipQuoteMarker(_ cursor: inout LineCursor) {
        cursor.skipToken(length: 1)
        if cursor.indentation > 0 { cursor.skip(columns: 1) }
    }

    /// Takes the line as one more row of the table before it.
    mutating func readRow(columns: Int, depth: Int) {
        containers.removeLast(containers.count - depth)
        leaf = .table(columns: columns)
        table = (columns, depth)
    }

    /// Takes the next line. `isApart` says that a boundary stands before it, `limit` how many containers it may go on
    /// with.
    mutating func read(_ line: Range<Int>, atMost limit: Int = .max, isApart: Bool = false) {
        defer { lineBefore = line }
        var (depth, cursor) = match(line, atMost: limit)
        let isWhole = depth == containers.count
        if isWhole, readInsideFenceOrComment(cursor) { return }
        if cursor.isBlank {
            containers.removeLast(containers.count - depth)
            if leaf != .indentedCode { leaf = .none }
            return
        }
        if isApart { leaf = leaf == .indentedCode && isWhole ? .indentedCode : .none }
        var hasOpened = false
        while let kind = opening(cursor, interruptsParagraph: isWhole && !hasOpened && leaf == .paragraph) {
            if !hasOpened {
                containers.removeLast(containers.count - depth)
                leaf = .none
            }
            hasOpened = true
            switch kind {
            case .quote: skipQuoteMarker(&cursor)
            case .item(let width, marker: _): cursor.skip(columns: width)
            }
            containers.append(Container(kind: kind, number: nextNumber))
            nextNumber += 1
            depth += 1
            if containers.count > Limits.depth { break }
        }
        if !hasOpened, !isWhole {
            if leaf == .paragraph, isParagraphText(cursor) { return }
            containers.removeLast(containers.count - depth)
            leaf = .none
        }
        let wasParagraph = leaf == .paragraph
        readLeaf(cursor)
        if leaf == .paragraph, !wasParagraph { paragraphStart = line.lowerBound }
    }

    private mutating func readInsideFenceOrComment(_ cursor: LineCursor) -> Bool {
        switch leaf {
        case .fence(let marker, let length):
            if let fence = fence(cursor), fence.marker == marker, fence.length >= length, fence.hasNothingBehind {
                leaf = .none
            }
            return true
        case .comment:
            if contains("-->", cursor) { leaf = .none }
            return true
        case .none, .paragraph, .table, .indentedCode: return false
        }
    }

    private mutating func readLeaf(_ cursor: LineCursor) {
        let depth = containers.count
        if cursor.isBlank {
            leaf = .none
        } else if cursor.indentation >= 4, leaf != .paragraph {
            leaf = .indentedCode
        } else if let fence = fence(cursor) {
            leaf = .fence(marker: fence.marker, length: fence.length)
        } else if begins("<!--", cursor) {
            leaf = contains("-->", cursor) ? .none : .comment
        } else if isHeading(cursor) || isThematicBreak(cursor) || isUnderline(cursor) {
            leaf = .none
        } else if case .table(let columns) = leaf {
            leaf = .table(columns: columns)
        } else if leaf == .paragraph, let cells = delimiterCells(cursor), let before = lineBefore,
            TableLine.cells(bytes(of: match(before).rest)) == cells
        {
            leaf = .table(columns: cells)
        } else {
            leaf = .paragraph
        }
        if case .table(let columns) = leaf { table = (columns, depth) } else { table = nil }
    }
}
