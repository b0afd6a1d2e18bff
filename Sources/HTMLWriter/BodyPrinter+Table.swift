import DocumentModel

extension BodyPrinter {
    /// - Parameter isBrief: whether the table stands at the top of the document, where a table of facts becomes cells
    ///   that are taken in at a glance.
    mutating func table(_ table: Table, isBrief: Bool) {
        let columns = table.alignments.count
        let stacks = table.stacksOnPhone
        let kind = table.header == nil ? (isBrief ? "facts brief" : "facts plain") : (stacks ? "grid stacks" : "grid")
        let shape =
            table.isToSign ? "to-sign" : table.isToContinue ? "to-continue" : table.comparesProse ? "even" : nil
        let classes = [kind, columns > 6 ? "many" : nil, shape].compactMap { $0 }
        markup.open("table", [("class", classes.joined(separator: " "))])
        markup.raw("\n")
        // Up to six columns have room for words of 14 letters, on paper, too.
        longestWord = min(16, max(columns > 6 ? 6 : 14, 60 / max(columns, 1)))
        defer { longestWord = nil }
        if let header = table.header {
            markup.raw("<thead>\n<tr>")
            for (column, cell) in header.enumerated() {
                self.cell(cell, CellKind(heads: "col", alignment: alignment(of: column, in: table)))
            }
            markup.raw("</tr>\n</thead>\n")
        }
        let labels = stacks ? table.labelsOnPhone : nil
        if !table.rows.isEmpty { markup.raw("<tbody>\n") }
        let isToFillIn = table.isToFillIn
        let blank = table.isToSign ? "sign" : isToFillIn ? "line" : nil
        for row in table.rows {
            markup.open("tr", [("class", blank ?? rowClass(row, in: table))])
            for (column, cell) in row.enumerated() {
                var kind = CellKind(alignment: alignment(of: column, in: table))
                kind.isFact = table.header == nil
                kind.heads = kind.isFact && column == 0 ? "row" : nil
                kind.label = labels.flatMap { column < $0.count ? $0[column] : nil }
                kind.isFirst = column == 0
                kind.isToFillIn = isToFillIn
                self.cell(cell, kind)
            }
            markup.raw("</tr>\n")
        }
        if !table.rows.isEmpty { markup.raw("</tbody>\n") }
        markup.raw("</table>\n")
    }

    private func rowClass(_ row: [TableCell], in table: Table) -> String? {
        if table.header == nil { return row.first?.isStrong == true ? "key" : nil }
        return row.isTotal ? "total" : nil
    }

    private func alignment(of column: Int, in table: Table) -> Table.Alignment {
        column < table.alignments.count ? table.alignments[column] : .none
    }

    private mutating func cell(_ cell: TableCell, _ kind: CellKind) {
        let isHeader = kind.heads != nil && !cell.content.isPlainTextEmpty
        let tag = isHeader ? "th" : "td"
        let classes = kind.classes(of: cell)
        if isHeader || classes != nil || kind.label != nil {
            markup.open(
                tag,
                [("scope", isHeader ? kind.heads : nil), ("class", classes), ("data-label", kind.label)])
        } else {
            markup.raw("<td>")
        }
        inlines(cell.content)
        markup.close(tag)
    }
}

/// What a cell looks like beyond its text.
private struct CellKind {
    /// The scope of a header cell; an empty one heads nothing and becomes an ordinary cell.
    var heads: String?
    var alignment: Table.Alignment
    /// The head of the column, shown beside the cell where a phone shows rows as cards.
    var label: String?
    /// Whether the first cell of the row says what belongs there.
    var isFact = false
    var isFirst = false
    var isToFillIn = false

    init(heads: String? = nil, alignment: Table.Alignment) {
        self.heads = heads
        self.alignment = alignment
    }

    /// Names of classes with spaces between them; nil: none.
    func classes(of cell: TableCell) -> String? {
        let aligned: String? =
            switch alignment {
            case .none, .left: nil
            case .center: "center"
            case .right: "number"
            }
        var classes = [aligned]
        if let field = cell.onlyField {
            if isFact { return field.isBlankToWrite ? "room" : aligned }
            classes += [field.isRoomForWords ? "write" : nil, "asked"]
        } else if label != nil && !isFirst {
            classes.append(isToFillIn && cell.content.isEmpty ? "fill" : cell.isShort ? "short" : nil)
        }
        let names = classes.compactMap { $0 }
        return names.isEmpty ? nil : names.joined(separator: " ")
    }
}

extension FormField {
    /// Whether there is nothing but room for words; a day needs less of it.
    fileprivate var isRoomForWords: Bool { isBlankToWrite && kind != .date }
}

extension TableCell {
    /// Whether it stands beside others on a line of a phone.
    fileprivate var isShort: Bool {
        let text = content.plainText
        return !text.isEmpty && text.count <= 22
    }
}

extension Table {
    /// Whether its only row sets two or three texts beside one another, each of which may ask for as much room as the others.
    fileprivate var comparesProse: Bool {
        header != nil && rows.count == 1 && 2...3 ~= alignments.count && alignments.allSatisfy { $0 == .none }
    }

    /// Whether a phone shows each row as a card, since its columns do not stand beside one another there: those that
    /// are to be written in, and those whose words and prose ask for more than its width.
    fileprivate var stacksOnPhone: Bool {
        guard let header else { return false }
        if isToFillIn || rows.contains(where: { $0.contains { $0.onlyField?.isRoomForWords == true } }) { return true }
        if alignments.count <= 2 { return false }
        if alignments.count > 4 { return true }
        var needs = alignments.map { _ in 0 }
        for row in [header] + rows {
            for (column, cell) in row.enumerated() where column < needs.count {
                needs[column] = max(needs[column], cell.widthOnPhone)
            }
        }
        return needs.reduce(0, +) + 2 * (needs.count - 1) > Self.charactersOnPhone
    }

    /// What stands before each cell of a card: `Who leads: `, and with punctuation of its own `What did we learn? `. Nil
    /// where there is nothing to say, as before the one column of sentences: they speak for themselves.
    fileprivate var labelsOnPhone: [String?] {
        guard let header else { return [] }
        let prose = header.indices.dropFirst().filter { column in
            rows.contains { column < $0.count && $0[column].isSentence(beyond: Self.charactersOnPhone) }
        }
        return header.enumerated().map { column, cell in
            let head = cell.content.plainText
            guard let last = head.last, prose != [column] else { return nil }
            return head + ("?!:.…".contains(last) ? " " : ": ")
        }
    }

    /// How many a line of a phone of 390 pixels has.
    private static let charactersOnPhone = 46
}

extension TableCell {
    /// Whether a stretch of it is longer than so many characters, and no mere list of names.
    fileprivate func isSentence(beyond length: Int) -> Bool {
        content.plainText.split(separator: ",").contains { $0.count > length }
    }

    /// In characters: its longest word, and for prose as much as reads well.
    fileprivate var widthOnPhone: Int {
        let text = content.plainText
        let word = text.split(whereSeparator: { $0 == " " || $0.isNewline }).map(\.count).max() ?? 0
        return max(word, min(text.count, text.count > 40 ? 20 : 14))
    }
}
