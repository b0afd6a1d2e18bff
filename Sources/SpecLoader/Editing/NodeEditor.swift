/// Turns a change of one node into changes of the text around it, and of nothing else.
///
/// ```
/// roles: [buyer]  # two        insert `coach` at roles[1]      roles: [buyer, coach]  # two
/// ```
struct NodeEditor {
    let syntax: YAMLSyntax
    let renderer: YAMLRenderer

    init(_ text: String) throws(SpecEditRefusal) {
        do {
            syntax = try YAMLSyntax(text)
        } catch {
            throw .unsafe
        }
        renderer = YAMLRenderer(style: YAMLStyle(syntax))
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

    /// - Returns: changes that do not overlap.
    func replacements(_ change: NodeChange, at path: [NodeStep]) throws(SpecEditRefusal) -> [Replacement] {
        guard let root = syntax.root, root.entries != nil, !path.isEmpty else { throw .unsafe }
        try refuseShared(root, path[...])
        return try edit(root, Spot(head: 0, column: 0, key: "", isInFlow: false), path[...], change)
    }

    /// Whether the change puts one text in the place of another that is written there.
    func isScalarForScalar(_ change: NodeChange, at path: [NodeStep]) -> Bool {
        guard case .set(.scalar) = change, var node = syntax.root else { return false }
        for step in path {
            switch (step, node.content) {
            case (.key(let key, _), .mapping(let entries)):
                guard let entry = entries.first(where: { $0.key.scalar?.text == key }) else { return false }
                node = entry.value
            case (.index(let index), .sequence(let items)):
                // A line break may turn a list in brackets into lines, with all of its items.
                guard items.indices.contains(index), !node.isFlow else { return false }
                node = items[index]
            case (.key, _), (.index, _): return false
            }
        }
        return node.scalar != nil && node.end > node.ownStart
    }

    private func edit(
        _ node: YAMLSyntax.Node, _ spot: Spot, _ path: ArraySlice<NodeStep>, _ change: NodeChange
    ) throws(SpecEditRefusal) -> [Replacement] {
        guard let step = path.first else {
            guard case .set(let value) = change else { throw .unsafe }
            return try replace(node, with: value, at: spot)
        }
        let rest = path.dropFirst()
        switch (step, node.content) {
        case (_, .alias): throw .aliased
        case (.key(let key, let order), .mapping(let entries)):
            guard let index = entries.firstIndex(where: { $0.key.scalar?.text == key }) else {
                try refuseMerged(key, entries)
                return try insert(key, try nested(change, at: rest), order, into: node, entries, spot)
            }
            if rest.isEmpty, case .remove = change { return try removeEntry(index, of: entries, in: node) }
            guard let next = self.spot(of: entries[index], in: node) else { throw .unsafe }
            if let emptied = try emptied(entries[index].value, rest, change) {
                // A record that loses its last field goes with it; one in a list has to stay something.
                if emptied { return try removeEntry(index, of: entries, in: node) }
                throw .lastField
            }
            return try edit(entries[index].value, next, rest, change)
        case (.index(let index), .sequence(let items)):
            switch change {
            case .insert(let value) where rest.isEmpty:
                return try insertItem(value, at: index, of: items, in: node, spot)
            case .remove where rest.isEmpty: return try removeItem(index, of: items, in: node, spot)
            case .set, .insert, .remove: break
            }
            guard items.indices.contains(index), let next = self.spot(ofItem: index, in: node, spot) else {
                throw .unsafe
            }
            if rest.isEmpty, case .set(let value) = change, breaksLines(value), mayBecomeBlock(node, spot) {
                return asBlock(node, spot, items: items.indices.map { $0 == index ? .new(value) : .old(items[$0]) })
            }
            return try edit(items[index], next, rest, change)
        case (_, .scalar(let scalar)) where scalar.isNothing:
            return try replace(node, with: try nested(change, at: path), at: spot)
        case (.key, _), (.index, _): throw .unsafe
        }
    }

    /// Whether a removal at the path takes the only field of the node: true where the node goes too.
    private func emptied(
        _ node: YAMLSyntax.Node, _ path: ArraySlice<NodeStep>, _ change: NodeChange
    ) throws(SpecEditRefusal) -> Bool? {
        guard case .remove = change, let entries = node.entries, entries.count == 1,
            case .key(let key, _)? = path.first,
            entries[0].key.scalar?.text == key
        else { return nil }
        if path.count == 1 { return true }
        return try emptied(entries[0].value, path.dropFirst(), change)
    }

    /// The value with the records and lists around it that the path asks for.
    private func nested(_ change: NodeChange, at path: ArraySlice<NodeStep>) throws(SpecEditRefusal) -> YAMLValue {
        switch (path.first, change) {
        case (nil, .set(let value)): return value
        case (.key(let key, _)?, .set), (.key(let key, _)?, .insert):
            return .record([.init(key: key, value: try nested(change, at: path.dropFirst()))])
        case (.index(0)?, .insert(let value)) where path.count == 1: return .list([value])
        case (nil, _), (.key?, _), (.index?, _): throw .nothingThere
        }
    }

    func spot(of entry: YAMLSyntax.Entry, in node: YAMLSyntax.Node) -> Spot? {
        guard let head = syntax.colonEnd(entry), let key = entry.key.scalar?.text else { return nil }
        return Spot(head: head, column: lines.column(of: entry.key.start), key: key, isInFlow: node.isFlow)
    }

    func spot(ofItem index: Int, in node: YAMLSyntax.Node, _ around: Spot) -> Spot? {
        if node.isFlow {
            return Spot(
                head: node.items?[index].start ?? node.ownStart, column: around.column, key: nil, isInFlow: true)
        }
        guard let dash = syntax.dash(index, of: node) else { return nil }
        return Spot(head: dash + 1, column: lines.column(of: dash), key: nil, isInFlow: false)
    }

    // MARK: What may not be touched

    /// A value that aliases share would change everywhere at once.
    private func refuseShared(_ node: YAMLSyntax.Node, _ path: ArraySlice<NodeStep>) throws(SpecEditRefusal) {
        if let anchor = node.anchor, syntax.aliased.contains(anchor) { throw .shared(anchor: anchor) }
        guard let step = path.first else {
            var found: String?
            node.visit { inner in
                if let anchor = inner.anchor, syntax.aliased.contains(anchor) { found = anchor }
            }
            if let found { throw .shared(anchor: found) }
            return
        }
        switch (step, node.content) {
        case (.key(let key, _), .mapping(let entries)):
            guard let entry = entries.first(where: { $0.key.scalar?.text == key }) else { return }
            try refuseShared(entry.value, path.dropFirst())
        case (.index(let index), .sequence(let items)):
            if items.indices.contains(index) { try refuseShared(items[index], path.dropFirst()) }
        case (_, .alias): throw .aliased
        case (.key, _), (.index, _): return
        }
    }

    /// A key that `<<` brings.
    private func refuseMerged(_ key: String, _ entries: [YAMLSyntax.Entry]) throws(SpecEditRefusal) {
        var sources: [YAMLSyntax.Node] = []
        for entry in entries where entry.key.scalar?.text == "<<" {
            sources += entry.value.items ?? [entry.value]
        }
        for source in sources {
            guard case .alias(let name) = source.content else { continue }
            var target: YAMLSyntax.Node?
            syntax.root?.visit { if $0.anchor == name { target = $0 } }
            let brought = target?.entries ?? []
            if brought.contains(where: { $0.key.scalar?.text == key || $0.key.scalar?.text == "<<" }) { throw .aliased }
        }
    }
}
