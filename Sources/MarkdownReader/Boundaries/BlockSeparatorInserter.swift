import Diagnostics
import TemplateEngine

/// Puts the boundaries of standalone sections into the text: a line that holds an HTML comment, which ends a paragraph,
/// a list and a table, needs no blank line, leaves lists tight and vanishes when read.
///
///     - a                          - a
///     {{#items}}                   <!---->
///     - {{.}}            →         - ⟦0⟧
///     {{/items}}                   - ⟦1⟧
///     - z                          <!---->
///                                  - z
///
/// None stands between rows of one table, between the items that are all that a loop's rounds hold, or in code. A
/// comment stands as deep as what comes behind it goes on with quotes and items that were open before the section.
struct BlockSeparatorInserter {
    private(set) var bytes: [UInt8]
    private(set) var origins: LineOrigins
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var canBeParsed = true
    /// Of all tables of the text.
    private(set) var tableCells = 0

    private let boundaries: [PlacedBoundary]
    private let marks: [Mark]
    private var scanner: BlockScanner
    private var junctions: [Junction] = []
    private var sections: [Section] = []
    /// Whether the rounds of a loop that has ended hold nothing but items of one list, by the loop's number.
    private var holdsOnlyItems: [Bool] = []

    /// Where two blocks meet with section tags in between.
    private struct Junction {
        enum Kind: Equatable {
            case apart
            /// One more row: blank lines in between go.
            case row
            /// The next item of a list of which the last item holds the section, tags and all.
            case behindItem
            /// The next item of the list, if the loop of this number holds nothing but items.
            case nextItem(loop: Int)
        }

        var kind: Kind
        /// From behind the line before to the start of the line behind.
        var gap: Range<Int>
        /// What leads the comment's line, so that it stands in the right quote or item.
        var prefix: [UInt8]
    }

    /// A section whose end has not come.
    private struct Section {
        var number: Int
        /// Containers opened in it have at least this number.
        var firstContainer: Int
        var onlyItems = true
        var marker: UInt8?
        /// Junctions in its rounds, as deep as its items, that part them unless they join.
        var junctions: [Int] = []
    }

    init(origins: LineOrigins, boundaries: [PlacedBoundary], marks: [Mark]) {
        self.origins = origins
        self.boundaries = boundaries
        self.marks = marks
        bytes = origins.original
        scanner = BlockScanner(origins.original)
    }

    mutating func insert() {
        guard bytes.count <= Limits.size else {
            diagnostics.append(MarkdownFault.tooLong.diagnostic(at: origins.pieces.first?.place ?? Place(file: "")))
            canBeParsed = false
            return
        }
        scan()
        insertSeparators()
        refuseCharacterReferences()
    }

    private mutating func scan() {
        var load = TableLoad()
        var next = 0
        var start = 0
        var lastEnd = 0
        var pending: [PlacedBoundary] = []
        while start < bytes.count, canBeParsed {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            while next < boundaries.count, boundaries[next].offset <= start {
                pending.append(boundaries[next])
                next += 1
            }
            let line = start..<end
            let isBlank = bytes[line].allSatisfy(\.isBlank)
            if isBlank {
                if pending.isEmpty { scanner.read(line) }
            } else if pending.isEmpty {
                scanner.read(line)
            } else {
                scanJunction(line, after: lastEnd, with: pending)
                pending = []
            }
            if !isBlank {
                trackListItems()
                checkLabel(of: line)
                lastEnd = min(end + 1, bytes.count)
            }
            check(&load, line, isBlank: isBlank)
            start = end + 1
        }
        tableCells = load.cells
        _ = updateOpenSections(pending + boundaries[next...])
    }

    // MARK: Junctions

    /// Two lines with section tags between them.
    private mutating func scanJunction(_ line: Range<Int>, after gapStart: Int, with boundaries: [PlacedBoundary]) {
        let wasInside = scanner.isInFenceOrComment
        let before = scanner.containers
        let wasCode = scanner.leaf == .indentedCode
        let (limit, outermost, decider) = updateOpenSections(boundaries)
        guard !wasInside, boundaries.contains(where: \.isAtLineStart) else {
            scanner.read(line)
            return
        }
        let (depth, rest) = scanner.match(line, atMost: limit)
        let gap = gapStart..<line.lowerBound
        if wasCode, rest.indentation >= 4, depth == before.count {
            scanner.read(line)
            warnOfCode(boundaries)
            return
        }
        if let table = scanner.table, table.depth == depth, isRow(rest, of: table.columns, line) {
            scanner.readRow(columns: table.columns, depth: depth)
            junctions.append(Junction(kind: .row, gap: gap, prefix: []))
            return
        }
        scanner.read(line, atMost: limit, isApart: true)
        if scanner.leaf == .indentedCode { warnOfCode(boundaries) }
        guard gapStart > 0 else { return }
        let opened = scanner.containers.count > depth ? scanner.containers[depth] : nil
        var kind = Junction.Kind.apart
        if let decider, depth == decider.depth, depth < before.count, case .item(_, let marker) = before[depth].kind,
            case .item(_, marker: marker) = opened?.kind
        {
            kind = .nextItem(loop: decider.loop)
        } else if depth < min(limit, tagDepth(of: boundaries, in: before)), depth < before.count,
            case .item(_, let marker) = before[depth].kind, case .item(_, marker: marker) = opened?.kind
        {
            kind = .behindItem
        }
        for index in sections.indices.prefix(outermost) where depth <= self.depth(of: sections[index]) {
            sections[index].junctions.append(junctions.count)
        }
        junctions.append(Junction(kind: kind, gap: gap, prefix: prefix(of: before[..<depth])))
    }

    /// Opens and ends sections, by the tags that stand between two lines.
    ///
    /// - Returns: `limit`, how many of the open quotes and items the line behind the tags may go on with: those that were
    ///   open before the outermost section that ended or began another round. `outermost`, how many sections the outermost
    ///   of the tags stands in: `{{/b}}{{/a}}` gives 0, `{{/b}}` within `a` gives 1. `decider`, the loop whose next round
    ///   begins, with the depth of its items, unless a tag outside of that loop stands between: whether the rounds join is
    ///   known only when the loop has ended and held nothing but items.
    private mutating func updateOpenSections(
        _ boundaries: some Sequence<PlacedBoundary>
    ) -> (limit: Int, outermost: Int, decider: (loop: Int, depth: Int)?) {
        var limit = Int.max
        var outermost = Int.max
        var decider: (loop: Int, depth: Int)?
        for boundary in boundaries {
            var level = sections.count
            switch boundary.kind {
            case .opens:
                sections.append(Section(number: holdsOnlyItems.count, firstContainer: scanner.nextNumber))
                holdsOnlyItems.append(false)
                if level <= outermost { decider = nil }
            case .empty:
                if level <= outermost { decider = nil }
            case .nextRound:
                guard let section = sections.last else { continue }
                level -= 1
                limit = min(limit, depth(of: section))
                if level < outermost { decider = (section.number, depth(of: section)) }
            case .closes:
                guard let section = sections.popLast() else { continue }
                level -= 1
                limit = min(limit, depth(of: section))
                holdsOnlyItems[section.number] =
                    section.onlyItems && section.junctions.allSatisfy { joins(junctions[$0]) }
                if level <= outermost { decider = nil }
            }
            outermost = min(outermost, level)
        }
        return (limit, outermost, decider)
    }

    /// How many of the open containers were open before the section.
    private func depth(of section: Section) -> Int {
        scanner.containers.prefix { $0.number < section.firstContainer }.count
    }

    /// How many of the containers all the tags stand in, by their indentation.
    private func tagDepth(of boundaries: [PlacedBoundary], in containers: [BlockScanner.Container]) -> Int {
        var left = boundaries.map(\.indentation).min() ?? 0
        var depth = 0
        for container in containers {
            guard case .item(let width, marker: _) = container.kind, width <= left else { break }
            left -= width
            depth += 1
        }
        return depth
    }

    private func joins(_ junction: Junction) -> Bool {
        switch junction.kind {
        case .apart: false
        case .row, .behindItem: true
        case .nextItem(let loop): holdsOnlyItems[loop]
        }
    }

    /// Holds the line just read against what a loop of mere items may hold.
    private mutating func trackListItems() {
        for index in sections.indices where sections[index].onlyItems {
            let depth = depth(of: sections[index])
            guard depth < scanner.containers.count, case .item(_, let marker) = scanner.containers[depth].kind,
                sections[index].marker ?? marker == marker
            else {
                sections[index].onlyItems = false
                continue
            }
            sections[index].marker = marker
        }
    }

    private func isRow(_ cursor: LineCursor, of columns: Int, _ line: Range<Int>) -> Bool {
        guard cursor.indentation < 4 else { return false }
        let row = scanner.bytes(of: cursor)
        let cells = TableLine.cells(row)
        guard row.first == UInt8(ascii: "|") || cells == columns && row.contains(UInt8(ascii: "|")) else {
            return false
        }
        guard scanner.opening(cursor, interruptsParagraph: false) == nil else { return false }
        // A line with a delimiter row under it heads a table of its own.
        let below = min(line.upperBound + 1, bytes.count)
        let end = bytes[below...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let underneath = scanner.match(below..<end).rest
        return scanner.delimiterCells(underneath) != cells || cells == 0
    }

    private func prefix(of containers: ArraySlice<BlockScanner.Container>) -> [UInt8] {
        containers.flatMap { container -> [UInt8] in
            switch container.kind {
            case .quote: Array("> ".utf8)
            case .item(let width, marker: _): [UInt8](repeating: 0x20, count: width)
            }
        }
    }

    // MARK: Checks on the way

    /// A tag in the label of a reference: `[see {{name}}]: https://…`
    private mutating func checkLabel(of line: Range<Int>) {
        guard scanner.leaf == .paragraph else { return }
        let text = scanner.bytes(of: scanner.match(line).rest)
        guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")),
            close + 1 < text.endIndex, text[close + 1] == UInt8(ascii: ":"),
            let lead = text[..<close].firstIndex(of: MarkEncoding.leadByte)
        else { return }
        let number = bytes.withUnsafeBufferPointer { MarkEncoding.read($0, at: lead)?.number }
        guard let number, marks.indices.contains(number) else { return }
        diagnostics.append(MarkdownFault.tagIn(.referenceLabel).diagnostic(at: marks[number].tag))
    }

    private mutating func warnOfCode(_ boundaries: [PlacedBoundary]) {
        for boundary in boundaries where boundary.isAtLineStart {
            diagnostics.append(MarkdownFault.tagInIndentedCode.diagnostic(at: boundary.tag))
        }
    }

    private mutating func check(_ load: inout TableLoad, _ line: Range<Int>, isBlank: Bool) {
        if scanner.containers.count > Limits.depth {
            diagnostics.append(MarkdownFault.nestedTooDeeply.diagnostic(at: place(line)))
            canBeParsed = false
            return
        }
        guard !scanner.isInFenceOrComment, let excess = load.take(line, isBlank: isBlank, scanner) else { return }
        let fault: MarkdownFault =
            switch excess {
            case .table: .tableTooLarge(columns: load.columns, rows: load.rows)
            case .cells: .tooManyCells
            case .delimiterRows: .tooManyDelimiterRows
            }
        diagnostics.append(fault.diagnostic(at: place(line)))
        canBeParsed = false
    }

    private func place(_ line: Range<Int>) -> Place {
        origins.place(offset: line.lowerBound) ?? Place(file: "")
    }

    // MARK: The text with its separators

    /// The text with its boundaries put in, and its lines.
    private mutating func insertSeparators() {
        let original = origins.original
        var starts: [Int] = []
        var originalStarts: [Int] = []
        var result: [UInt8] = []
        var junction = 0
        var start = 0
        result.reserveCapacity(original.count + junctions.count * 12)
        while start < original.count {
            let end = original[start...].firstIndex(of: UInt8(ascii: "\n")) ?? original.count - 1
            while junction < junctions.count, junctions[junction].gap.upperBound < start { junction += 1 }
            var isLeftOut = false
            if junction < junctions.count {
                let next = junctions[junction]
                if next.kind == .row {
                    isLeftOut = next.gap.contains(start)
                } else if next.gap.upperBound == start, !joins(next) {
                    starts.append(result.count)
                    originalStarts.append(start)
                    result += next.prefix
                    result += "<!---->\n".utf8
                }
            }
            if !isLeftOut {
                starts.append(result.count)
                originalStarts.append(start)
                result += original[start...end]
            }
            start = end + 1
        }
        bytes = result
        origins.starts = starts
        origins.originalStarts = originalStarts
    }

    /// `&#x100000;` would be a mark once cmark has read it.
    private mutating func refuseCharacterReferences() {
        var at = bytes.startIndex
        while let found = bytes[at...].firstIndex(of: UInt8(ascii: "&")) {
            at = found + 1
            guard at < bytes.count, bytes[at] == UInt8(ascii: "#") else { continue }
            let digits = bytes[(at + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
            let text = String(decoding: digits, as: UTF8.self)
            let value = text.first == "x" || text.first == "X" ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
            guard let value, value >= 0x100000 else { continue }
            let line = origins.starts.partitioningIndex { $0 > found }
            let place = origins.place(line: line, byte: found - origins.starts[line - 1], length: digits.count + 3)
            diagnostics.append(MarkdownFault.reservedCharacter.diagnostic(at: place ?? Place(file: "")))
            bytes[at] = UInt8(ascii: "?")
        }
    }
}

/// A boundary and where in the text it was told.
struct PlacedBoundary: Sendable {
    var offset: Int
    var kind: BlockBoundary
    var tag: Place
    var isAtLineStart: Bool
    /// The columns of white space before the tag.
    var indentation: Int
}
