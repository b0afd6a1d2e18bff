import DocumentModel

extension BlockPrinter {
    /// - Parameter takesTurn: whether to use the other marker, because the list before it has the usual one.
    func list(_ list: List, takesTurn: Bool) -> [String] {
        let isTight = list.items.allSatisfy { $0.canStandTight }
        var lines: [String] = []
        for (index, item) in list.items.enumerated() {
            if index > 0 && !isTight { lines.append("") }
            let marker = marker(of: list, at: index, takesTurn: takesTurn)
            lines += self.item(item, marker: marker, isTight: isTight)
        }
        return lines
    }

    private func marker(of list: List, at index: Int, takesTurn: Bool) -> String {
        guard let start = list.start else { return takesTurn ? "*" : "-" }
        // Nine digits are all that a number may have.
        return String(min(max(start, 0) + index, 999_999_999)) + (takesTurn ? ")" : ".")
    }

    private func item(_ item: ListItem, marker: String, isTight: Bool) -> [String] {
        let (checked, blocks) = item.task
        let box = checked.map { $0 ? "[x] " : "[ ] " } ?? ""
        let indent = String(repeating: " ", count: marker.count + 1)
        let content = lines(of: blocks, isNested: true, isTight: isTight)
        guard let first = content.first else { return [marker + (box.isEmpty ? "" : " " + box + "&#32;")] }
        return [marker + " " + box + first] + content.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
    }
}

extension ListItem {
    /// Text with bullets below it: what Markdown shows without empty lines. A numbered list could not follow a
    /// paragraph unless it started at 1.
    fileprivate var canStandTight: Bool {
        guard let first = blocks.first else { return true }
        guard case .paragraph = first else { return blocks.count == 1 && first.isList }
        return blocks.dropFirst().allSatisfy {
            if case .list(let list) = $0 {
                list.start ?? 1 == 1 && list.items.allSatisfy(\.canStandTight)
            } else {
                false
            }
        }
    }

    /// Whether the item is a task and what it says: a box to tick at its very start makes it one, too.
    fileprivate var task: (checked: Bool?, blocks: [Block]) {
        guard checked == nil, case .paragraph(let content)? = blocks.first, case .field(let field)? = content.first,
            case .checkbox(let isOn) = field.kind, content.count > 1
        else { return (checked, blocks) }
        return (isOn, [.paragraph(Array(content.dropFirst()))] + blocks.dropFirst())
    }
}

extension Block {
    fileprivate var isList: Bool {
        if case .list = self { true } else { false }
    }
}
