import Records

/// A change of one node, in the indices of the file as it was before all changes.
struct NodeEdit {
    var path: [NodeStep]
    var change: NodeChange
    /// The field it was asked for.
    var address: FieldAddress

    /// In the order in which none shifts what another means: from the last item of each list to its first, what is within
    /// an item before the item itself. Before all stands what only sets a value, which shifts nothing: else a record could
    /// lose its last field, and go with its comments, before it gets the next one.
    static func inOrder(_ edits: [NodeEdit]) -> [NodeEdit] {
        edits.enumerated().sorted { a, b in
            if a.element.isSetting != b.element.isSetting { return a.element.isSetting }
            if let isBehind = isBehind(a.element.path, b.element.path) { return isBehind }
            let (first, second) = (a.element.isInsertion, b.element.isInsertion)
            // What is put into one gap is put there backwards, behind what is done to the item that follows it.
            if first != second { return second }
            return first ? a.offset > b.offset : a.offset < b.offset
        }.map(\.element)
    }

    private var isSetting: Bool {
        if case .set = change { true } else { false }
    }

    private var isInsertion: Bool {
        if case .insert = change { true } else { false }
    }

    /// nil for equal paths.
    private static func isBehind(_ a: [NodeStep], _ b: [NodeStep]) -> Bool? {
        for (one, other) in zip(a, b) {
            switch (one, other) {
            case (.key(let first, _), .key(let second, _)):
                if first != second { return first > second }
            case (.index(let first), .index(let second)):
                if first != second { return first > second }
            case (.key, .index): return true
            case (.index, .key): return false
            }
        }
        return a.count == b.count ? nil : a.count > b.count
    }

    /// The fewest changes that make the data say the value: items and fields that are there already stay untouched.
    static func turning(
        _ data: YAMLData?, into value: YAMLValue, at path: [NodeStep], _ address: FieldAddress
    ) -> [NodeEdit] {
        if data == YAMLData(value) { return [] }
        switch (value, data) {
        case (.record(let fields), .record(let old)?) where !fields.isEmpty && !old.isEmpty:
            let order = fields.map(\.key)
            let set = fields.flatMap { field in
                turning(old[field.key], into: field.value, at: path + [.key(field.key, order: order)], address)
            }
            let gone = old.keys.filter { !order.contains($0) }.sorted()
            return set + gone.map { NodeEdit(path: path + [.key($0, order: order)], change: .remove, address: address) }
        case (.list(let items), .list(let old)?) where !items.isEmpty && !old.isEmpty:
            return turning(old, into: items, at: path, address)
        case (.scalar, _), (.list, _), (.record, _):
            return [NodeEdit(path: path, change: .set(value), address: address)]
        }
    }

    private static func turning(
        _ old: [YAMLData], into items: [YAMLValue], at path: [NodeStep], _ address: FieldAddress
    ) -> [NodeEdit] {
        var edits: [NodeEdit] = []
        var from = (old: 0, new: 0)
        for pair in commonItems(old, items.map(YAMLData.init)) + [(old.count, items.count)] {
            var (gone, come) = (from.old..<pair.0, from.new..<pair.1)
            // As many as can be paired are changed in their place.
            while let one = gone.first, let other = come.first {
                edits += turning(old[one], into: items[other], at: path + [.index(one)], address)
                (gone, come) = (gone.dropFirst(), come.dropFirst())
            }
            edits += gone.map { NodeEdit(path: path + [.index($0)], change: .remove, address: address) }
            edits += come.map { index in
                NodeEdit(path: path + [.index(pair.0)], change: .insert(items[index]), address: address)
            }
            from = (pair.0 + 1, pair.1 + 1)
        }
        return edits
    }
}

extension YAMLData {
    func value(at path: ArraySlice<NodeStep>) -> YAMLData? {
        guard let step = path.first else { return self }
        switch (step, self) {
        case (.key(let key, _), .record(let fields)): return fields[key]?.value(at: path.dropFirst())
        case (.index(let index), .list(let items)):
            return items.indices.contains(index) ? items[index].value(at: path.dropFirst()) : nil
        case (.key, _), (.index, _): return nil
        }
    }
}
