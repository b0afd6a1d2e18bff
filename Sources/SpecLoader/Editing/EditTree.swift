/// Changes of one text that are made together, by where they lead: a node's own new value, or what happens to its children.
///
/// ```
/// words[#2] = x, words[#3] -, parts[#1].name = A
///
/// words ─┬─ 1 ── value x          parts ── 0 ── name ── value A
///        └─ 2 ── is removed
/// ```
struct EditTree {
    /// What the node is to say.
    private(set) var value: YAMLValue?
    private(set) var isRemoved = false
    private(set) var fields: [String: EditTree] = [:]
    /// All keys of the record in the order of their declaration, where any of its fields changes.
    private(set) var order: [String] = []
    private(set) var items: [Int: EditTree] = [:]
    private var insertions: [Int: [YAMLValue]] = [:]

    private init() {}

    /// - Parameter edits: in the order of ``NodeEdit/inOrder(_:)``
    /// - Returns: nil where one changes what another one puts there or takes away
    init?(_ edits: some Collection<NodeEdit>) {
        for edit in edits {
            guard add(edit.change, at: edit.path[...]) else { return nil }
        }
    }

    private mutating func add(_ change: NodeChange, at path: ArraySlice<NodeStep>) -> Bool {
        guard value == nil, !isRemoved else { return false }
        let rest = path.dropFirst()
        switch (path.first, change) {
        case (.key(let key, let order)?, _):
            self.order = order
            return fields[key, default: EditTree()].add(change, at: rest)
        case (.index(let index)?, .insert(let value)) where rest.isEmpty:
            insertions[index, default: []].append(value)
            return true
        case (.index(let index)?, _): return items[index, default: EditTree()].add(change, at: rest)
        case (nil, .set(let value)):
            guard isEmpty else { return false }
            self.value = value
        case (nil, .remove):
            guard isEmpty else { return false }
            isRemoved = true
        case (nil, .insert): return false
        }
        return true
    }

    private var isEmpty: Bool { fields.isEmpty && items.isEmpty && insertions.isEmpty }

    /// What goes before the item of this index, in the order in which it is to stand there.
    func insertions(before index: Int) -> [YAMLValue] {
        // What is put into one gap is put there backwards.
        (insertions[index] ?? []).reversed()
    }

    /// The indices that items are put before.
    var insertionIndices: some Collection<Int> { insertions.keys }

    /// The fields whose keys are none of these, in the order of their declaration.
    func fields(besides keys: [String?]) -> [(key: String, tree: EditTree)] {
        let missing = fields.filter { !keys.contains($0.key) }
        return order.compactMap { key in missing[key].map { (key, $0) } }
    }

    /// What is to be written where nothing is: the value with the records and lists around it.
    func asNew() throws(SpecEditRefusal) -> YAMLValue {
        if let value { return value }
        var written: [YAMLValue.Field] = []
        for (key, tree) in fields(besides: []) { written.append(.init(key: key, value: try tree.asNew())) }
        if !written.isEmpty, items.isEmpty, insertions.isEmpty { return .record(written) }
        guard fields.isEmpty, items.isEmpty, Array(insertions.keys) == [0] else { throw .nothingThere }
        return .list(insertions(before: 0))
    }
}
