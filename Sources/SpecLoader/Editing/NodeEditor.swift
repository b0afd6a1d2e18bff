/// Turns changes of nodes into changes of the text around them, and of nothing else.
///
/// ```
/// roles: [buyer]  # two        insert `coach` at roles[1]      roles: [buyer, coach]  # two
/// ```
/// A comment belongs to what stands in its line; in a line of its own to the key or item right below it; where it is
/// indented deeper than that, to what stands above it. What is put in before an item goes above the comment of that one, and
/// what is put in behind one goes below that one's. Comments that an empty line keeps apart belong to nobody, and stay.
struct NodeEditor {
    let syntax: YAMLSyntax
    let renderer: YAMLRenderer
    /// The block scalars, by where they end.
    let blocks: [Int: YAMLSyntax.Node]

    init(_ text: String) throws(SpecEditRefusal) {
        do {
            syntax = try YAMLSyntax(text)
        } catch {
            throw .unsafe
        }
        renderer = YAMLRenderer(style: YAMLStyle(syntax))
        var blocks: [Int: YAMLSyntax.Node] = [:]
        syntax.root?.visit { node in
            if node.scalar?.style == .literal || node.scalar?.style == .folded { blocks[node.end] = node }
        }
        self.blocks = blocks
    }

    var lines: TextLines { syntax.lines }

    /// Where a node stands.
    struct Spot {
        /// Just behind the colon or hyphen before it.
        var head: Int
        /// Of the key or hyphen before it.
        var column: Int
        /// The key before it, nil for an item.
        var key: String?
        var isInFlow: Bool

        var isItem: Bool { key == nil }
    }

    /// - Returns: changes from the beginning of the text to its end that do not overlap
    func replacements(_ tree: EditTree) throws(SpecEditRefusal) -> [Replacement] {
        guard let root = syntax.root, root.entries != nil else { throw .unsafe }
        let changes = try edit(root, Spot(head: 0, column: 0, key: "", isInFlow: false), tree)
        // What is put in at a spot goes before what is replaced from there on.
        let sorted = changes.enumerated().sorted { one, other in
            let (first, second) = (one.element.range, other.element.range)
            if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
            return first.isEmpty == second.isEmpty ? one.offset < other.offset : first.isEmpty
        }.map(\.element)
        guard zip(sorted, sorted.dropFirst()).allSatisfy({ $0.range.upperBound <= $1.range.lowerBound }) else {
            throw .unsafe
        }
        return sorted
    }

    func edit(
        _ node: YAMLSyntax.Node, _ spot: Spot, _ tree: EditTree
    ) throws(SpecEditRefusal) -> [Replacement] {
        try refuseShared(node)
        if let value = tree.value {
            try refuseSharedWithin(node)
            return try replace(node, with: value, at: spot)
        }
        switch node.content {
        case .alias: throw .aliased
        case .mapping(let entries): return try editFields(entries, of: node, spot, tree)
        case .sequence(let items): return try editItems(items, of: node, spot, tree)
        case .scalar(let scalar):
            guard scalar.isNothing else { throw .unsafe }
            return try replace(node, with: try tree.asNew(), at: spot)
        }
    }

    /// Whether the record loses its last field: it goes too, with its key.
    func isEmptied(_ node: YAMLSyntax.Node, _ tree: EditTree) -> Bool {
        guard tree.value == nil, !tree.isRemoved, let entries = node.entries, !entries.isEmpty,
            tree.fields(besides: entries.map(\.key.scalar?.text)).isEmpty
        else { return false }
        return entries.allSatisfy { entry in
            guard let change = entry.key.scalar.flatMap({ tree.fields[$0.text] }) else { return false }
            return change.isRemoved || isEmptied(entry.value, change)
        }
    }

    // MARK: Fields

    /// What happens to the keys of a record.
    struct KeyChanges {
        /// The positions of the entries that go.
        var removed: Set<Int> = []
        /// What comes, by the position of the entry that it goes behind; -1 for what goes before all.
        var new: [Int: [YAMLValue.Field]] = [:]
    }

    private func editFields(
        _ entries: [YAMLSyntax.Entry], of node: YAMLSyntax.Node, _ spot: Spot, _ tree: EditTree
    ) throws(SpecEditRefusal) -> [Replacement] {
        guard tree.items.isEmpty, tree.insertionIndices.isEmpty else { throw .unsafe }
        var positions: [String: Int] = [:]
        for (index, entry) in entries.enumerated() {
            if let key = entry.key.scalar?.text, positions[key] == nil { positions[key] = index }
        }
        var keys = KeyChanges()
        var changes: [Replacement] = []
        for (key, index) in positions.sorted(by: { $0.value < $1.value }) {
            guard let change = tree.fields[key] else { continue }
            let value = entries[index].value
            if change.isRemoved || isEmptied(value, change) {
                try refuseShared(value)
                try refuseSharedWithin(value)
                keys.removed.insert(index)
            } else {
                guard let next = self.spot(of: entries[index], in: node) else { throw .unsafe }
                changes += try edit(value, next, change)
            }
        }
        for (key, change) in tree.fields(besides: Array(positions.keys)) {
            try refuseMerged(key, entries)
            // Behind the nearest key that is declared before it; before all where there is none.
            let before = tree.order.prefix { $0 != key }.reversed()
            let nearest = before.lazy.compactMap { positions[$0] }.first ?? -1
            keys.new[nearest, default: []].append(.init(key: key, value: try change.asNew()))
        }
        if keys.removed.isEmpty, keys.new.isEmpty { return changes }
        if !entries.isEmpty, keys.removed.count == entries.count, keys.new.isEmpty { throw .lastField }
        return changes
            + (node.isFlow
                ? try changeKeysInFlow(keys, entries, of: node, spot) : try changeKeys(keys, entries, of: node, spot))
    }

    func spot(of entry: YAMLSyntax.Entry, in node: YAMLSyntax.Node) -> Spot? {
        guard let head = syntax.colonEnd(entry), let key = entry.key.scalar?.text else { return nil }
        return Spot(head: head, column: lines.column(of: entry.key.start), key: key, isInFlow: node.isFlow)
    }

    // MARK: Items

    private func editItems(
        _ items: [YAMLSyntax.Node], of node: YAMLSyntax.Node, _ spot: Spot, _ tree: EditTree
    ) throws(SpecEditRefusal) -> [Replacement] {
        guard tree.fields.isEmpty, tree.items.keys.allSatisfy(items.indices.contains),
            tree.insertionIndices.allSatisfy((0...items.count).contains)
        else { throw .unsafe }
        if node.isFlow, let changes = try asBlock(node, spot, tree) { return changes }
        var removed: Set<Int> = []
        var changes: [Replacement] = []
        for (index, change) in tree.items.sorted(by: { $0.key < $1.key }) {
            if change.isRemoved {
                try refuseShared(items[index])
                try refuseSharedWithin(items[index])
                removed.insert(index)
            } else {
                guard let next = self.spot(ofItem: index, in: node, spot) else { throw .unsafe }
                changes += try edit(items[index], next, change)
            }
        }
        if removed.isEmpty, tree.insertionIndices.isEmpty { return changes }
        return changes
            + (node.isFlow
                ? try changeItemsInFlow(removed, tree, items, of: node, spot)
                : try changeItems(removed, tree, items, of: node, spot))
    }

    private func spot(ofItem index: Int, in node: YAMLSyntax.Node, _ around: Spot) -> Spot? {
        if node.isFlow {
            return Spot(
                head: node.items?[index].start ?? node.ownStart, column: around.column, key: nil, isInFlow: true)
        }
        guard let dash = syntax.dash(index, of: node) else { return nil }
        return Spot(head: dash + 1, column: lines.column(of: dash), key: nil, isInFlow: false)
    }
}
