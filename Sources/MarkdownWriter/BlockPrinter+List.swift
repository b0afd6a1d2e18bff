import DocumentModel

extension BlockPrinter {
    /// - Parameter takesTurn: whether to use the other marker, because the list before it has the usual one.
    func list(_ list: List, takesTurn: Bool) -> [String] {
        let isTight = list.isTight
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
        let task = item.task
        let blocks = task?.blocks ?? item.blocks
        let box = task.map { $0.isChecked ? "[x] " : "[ ] " } ?? ""
        let indent = String(repeating: " ", count: marker.count + 1)
        let content = lines(of: blocks, isNested: true, isTight: isTight)
        guard let first = content.first else { return [marker + (box.isEmpty ? "" : " " + box + "&#32;")] }
        return [marker + " " + box + first] + content.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
    }
}
