extension List {
    /// Whether the list is set without air between its items: text with lists below it, nothing longer.
    package var isTight: Bool { items.allSatisfy(\.isTight) }
}

extension ListItem {
    fileprivate var isTight: Bool {
        guard let first = blocks.first else { return true }
        if case .list(let list) = first { return blocks.count == 1 && list.isTight }
        guard case .paragraph = first else { return false }
        return blocks.dropFirst().allSatisfy { block in
            // In Markdown a numbered list follows a paragraph without an empty line only where it starts at 1.
            if case .list(let list) = block { list.start ?? 1 == 1 && list.isTight } else { false }
        }
    }

    /// The item as a task: whether it is ticked, and what it says without its box. Nil where it is none.
    ///
    /// A field with a box to tick at the very start of an item (`- {{?…}} criterion`) makes it a task, too.
    package var task: (isChecked: Bool, blocks: [Block])? {
        if let checked { return (checked, blocks) }
        guard case .paragraph(let content)? = blocks.first, content.count > 1,
            case .field(let field)? = content.first, case .checkbox = field.kind
        else { return nil }
        let rest = content.dropFirst().drop { if case .softBreak = $0 { true } else { false } }
        return (field.isChecked, [.paragraph(Array(rest))] + blocks.dropFirst())
    }
}
