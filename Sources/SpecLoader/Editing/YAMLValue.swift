/// What is to be written into a YAML text.
enum YAMLValue: Equatable {
    /// - Parameter isText: whether other readers of YAML are to see a text too where it looks like a number, a date or a
    ///   truth value: `"2026.4"`
    case scalar(String, isText: Bool)
    case list([YAMLValue])
    /// In the order in which the fields are to be written.
    case record([Field])

    struct Field: Equatable {
        var key: String
        var value: YAMLValue
    }
}

/// What a YAML text says, without how: two texts with equal data are read the same.
enum YAMLData: Hashable {
    case nothing
    case text(String)
    case list([YAMLData])
    /// Without fields that say nothing.
    case record([String: YAMLData])

    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let scalar): self = scalar.isNothing ? .nothing : .text(scalar.withoutLineEnd)
        case .sequence(let items): self = .list(items.map(YAMLData.init))
        case .mapping(let entries):
            var merged: [YAMLNode.Entry] = []
            var fields: [String: YAMLData] = [:]
            var keys: Set<String> = []
            for entry in entries {
                guard let key = entry.key.scalar else { continue }
                if key.text == "<<", key.style == .plain {
                    merged += entry.value.merged
                } else if keys.insert(key.text).inserted {
                    fields[key.text] = YAMLData(entry.value)
                }
            }
            for entry in merged {
                guard let key = entry.key.scalar?.text, keys.insert(key).inserted else { continue }
                fields[key] = YAMLData(entry.value)
            }
            self = .record(fields).withoutNothing
        }
    }

    init(_ value: YAMLValue) {
        switch value {
        case .scalar(let text, _): self = .text(text)
        case .list(let items): self = .list(items.map(YAMLData.init))
        case .record(let fields):
            self =
                YAMLData.record(
                    Dictionary(
                        fields.map { ($0.key, YAMLData($0.value)) }, uniquingKeysWith: { first, _ in first })
                ).withoutNothing
        }
    }

    private var withoutNothing: YAMLData {
        guard case .record(let fields) = self else { return self }
        return .record(fields.filter { !$0.value.saysNothing })
    }

    private var saysNothing: Bool { self == .nothing || self == .record([:]) }

    /// Makes a change at a path.
    ///
    /// - Returns: false where the path leads nowhere
    mutating func apply(_ change: NodeChange, at path: ArraySlice<NodeStep>) -> Bool {
        switch path.first {
        case nil:
            guard case .set(let value) = change else { return false }
            self = YAMLData(value)
            return true
        case .key(let key, _): return apply(change, toField: key, path.dropFirst())
        case .index(let index): return apply(change, toItem: index, path.dropFirst())
        }
    }

    private mutating func apply(_ change: NodeChange, toField key: String, _ rest: ArraySlice<NodeStep>) -> Bool {
        var fields: [String: YAMLData]
        switch self {
        case .record(let written): fields = written
        case .nothing: fields = [:]
        case .text, .list: return false
        }
        // While they change they are here only, and no copy is made of them.
        self = .nothing
        var value = fields.removeValue(forKey: key) ?? .nothing
        if rest.isEmpty, case .remove = change {
            value = .nothing
        } else if !value.apply(change, at: rest) {
            return false
        }
        if !value.saysNothing { fields[key] = value }
        self = .record(fields)
        return true
    }

    private mutating func apply(_ change: NodeChange, toItem index: Int, _ rest: ArraySlice<NodeStep>) -> Bool {
        var items: [YAMLData]
        switch self {
        case .list(let written): items = written
        case .nothing: items = []
        case .text, .record: return false
        }
        self = .nothing
        switch change {
        case .insert(let value) where rest.isEmpty:
            guard index <= items.count else { return false }
            items.insert(YAMLData(value), at: index)
        case .remove where rest.isEmpty:
            guard items.indices.contains(index) else { return false }
            items.remove(at: index)
        case .set, .insert, .remove:
            guard items.indices.contains(index), items[index].apply(change, at: rest) else { return false }
        }
        self = .list(items)
        return true
    }
}

/// One step of a way through a YAML text.
enum NodeStep: Equatable {
    /// - Parameter order: all keys of the record in the order of their declaration; a new key goes behind the nearest one
    ///   before it
    case key(String, order: [String])
    case index(Int)
}

enum NodeChange: Equatable {
    /// Puts a value in the place of what is there, and makes the records around it where they are missing.
    case set(YAMLValue)
    /// The last step is the index that the new item gets.
    case insert(YAMLValue)
    case remove
}
