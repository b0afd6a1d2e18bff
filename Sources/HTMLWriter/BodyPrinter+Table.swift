import DocumentModel

extension BodyPrinter {
    /// - Parameter isBrief: whether the table stands at the top of the document, where a table of facts becomes cells
    ///   that are taken in at a glance.
    mutating func table(_ table: Table, isBrief: Bool) {
        let columns = table.alignments.count
        let stacks = columns > 2 || table.rows.contains { $0.contains { $0.isToWriteIn } }
        let kind =
            table.header == nil
            ? (isBrief && columns == 2 ? "facts brief" : "facts plain") : (stacks ? "grid stacks" : "grid")
        markup.open("table", [("class", columns > 6 ? kind + " many" : kind)])
        markup.raw("\n")
        longestWord = min(16, max(6, 60 / max(columns, 1)))
        defer { longestWord = nil }
        if let header = table.header {
            markup.raw("<thead>\n<tr>")
            for (column, cell) in header.enumerated() {
                self.cell(cell, heads: "col", alignment: alignment(of: column, in: table))
            }
            markup.raw("</tr>\n</thead>\n")
        }
        let labels = stacks ? table.header?.map { $0.content.plainText } : nil
        if !table.rows.isEmpty { markup.raw("<tbody>\n") }
        for row in table.rows {
            let isKey = table.header == nil && row.first?.isStrong == true
            let isToSign = table.header != nil && row.isToSign
            markup.raw(isKey ? "<tr class=\"key\">" : isToSign ? "<tr class=\"sign\">" : "<tr>")
            for (column, cell) in row.enumerated() {
                self.cell(
                    cell, heads: table.header == nil && column == 0 ? "row" : nil,
                    alignment: alignment(of: column, in: table),
                    label: labels.flatMap { column < $0.count ? $0[column] : nil })
            }
            markup.raw("</tr>\n")
        }
        if !table.rows.isEmpty { markup.raw("</tbody>\n") }
        markup.raw("</table>\n")
    }

    private func alignment(of column: Int, in table: Table) -> Table.Alignment {
        column < table.alignments.count ? table.alignments[column] : .none
    }

    /// - Parameters:
    ///   - heads: the scope of a header cell; an empty one heads nothing and becomes an ordinary cell.
    ///   - label: the head of the column, shown beside the cell where a phone shows rows as cards.
    private mutating func cell(
        _ cell: TableCell, heads scope: String?, alignment: Table.Alignment, label: String? = nil
    ) {
        let isHeader = scope != nil && !cell.content.isPlainTextEmpty
        let tag = isHeader ? "th" : "td"
        let kind = CellKind(cell, alignment)
        if isHeader || kind.classes != nil || label != nil {
            markup.open(
                tag,
                [
                    ("scope", isHeader ? scope : nil), ("class", kind.classes),
                    ("data-label", label.flatMap { $0.isEmpty ? nil : $0 }),
                ])
        } else {
            markup.raw("<td>")
        }
        inlines(cell.content)
        markup.close(tag)
    }
}

/// What a cell looks like beyond its text.
private struct CellKind {
    /// Names of classes with spaces between them; nil: none.
    let classes: String?

    init(_ cell: TableCell, _ alignment: Table.Alignment) {
        let name: String? =
            switch alignment {
            case .none, .left: nil
            case .center: "center"
            case .right: "number"
            }
        guard cell.isField else {
            classes = name
            return
        }
        let classes = [name, cell.isToWriteIn ? "write" : nil, "asked"].compactMap { $0 }
        self.classes = classes.joined(separator: " ")
    }
}

extension TableCell {
    /// Whether all of it is bold: the label of a fact that stands out.
    fileprivate var isStrong: Bool {
        guard content.count == 1, case .strong? = content.first else { return false }
        return true
    }

    /// Whether the head of its column asks for what stands there.
    fileprivate var isField: Bool {
        guard content.count == 1, case .field? = content.first else { return false }
        return true
    }

    /// Whether there is nothing in the cell but room to write.
    fileprivate var isToWriteIn: Bool {
        guard content.count == 1, case .field(let field)? = content.first, (field.value ?? "").isEmpty else {
            return false
        }
        switch field.kind {
        case .text, .multiline: return true
        case .date, .choice, .checkbox: return false
        }
    }
}

extension [TableCell] {
    /// Whether the row says what belongs there and is empty otherwise.
    fileprivate var isToSign: Bool {
        count > 1 && !self[0].content.isEmpty && dropFirst().allSatisfy { $0.content.isEmpty }
    }
}
