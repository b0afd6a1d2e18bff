extension YAMLNode {
    var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    var shape: FoundShape {
        switch content {
        case .mapping: .mapping
        case .sequence: .list
        case .scalar(let scalar): scalar.isNothing ? .nothing : .text(scalar.text)
        }
    }

    /// What `<<` takes from this node: the entries of a mapping, or of several in a list.
    var merged: [Entry] {
        switch content {
        case .mapping(let entries): entries
        case .sequence(let nodes): nodes.flatMap(\.ownEntries)
        case .scalar: []
        }
    }

    private var ownEntries: [Entry] {
        if case .mapping(let entries) = content { entries } else { [] }
    }
}
