/// The three values where none of them is anything but a record.
struct RecordSides {
    var base: [String: SpecValue] = [:]
    var filled: [String: SpecValue] = [:]
    var current: [String: SpecValue] = [:]

    /// nil also where a whole record came or went on one side and the other has nothing to say to it.
    init?(_ base: SpecValue?, _ filled: SpecValue?, _ current: SpecValue?) {
        for (value, path) in [(base, \RecordSides.base), (filled, \.filled), (current, \.current)] {
            switch value {
            case .record(let fields)?: self[keyPath: path] = fields
            case nil: break
            case .text?, .list?: return nil
            }
        }
        guard filled != nil, current != nil else { return nil }
    }

    var keys: [String] { Set(base.keys).union(filled.keys).union(current.keys).sorted() }
}

/// The three values where none of them is anything but a list; one that is missing is an empty one.
struct ListSides {
    var base: [SpecValue] = []
    var filled: [SpecValue] = []
    var current: [SpecValue] = []

    init?(_ base: SpecValue?, _ filled: SpecValue?, _ current: SpecValue?) {
        for (value, path) in [(base, \ListSides.base), (filled, \.filled), (current, \.current)] {
            switch value {
            case .list(let items)?: self[keyPath: path] = items
            case nil: break
            case .text?, .record?: return nil
            }
        }
        guard filled != nil else { return nil }
    }

    /// Whether every item that was written into the form is known by an id of its own, and none of the spec shares one.
    ///
    /// - Parameter needsIDs: whether no item of the spec is without
    func haveIDs(needed needsIDs: Bool) -> Bool {
        let ids = (base: base.compactMap(\.id), current: current.compactMap(\.id))
        let areKnown = ids.base.count == base.count && (ids.current.count == current.count || !base.isEmpty)
        let areUnique = Set(ids.base).count == ids.base.count && Set(ids.current).count == ids.current.count
        let areRecords = (filled + current).allSatisfy { if case .record = $0 { true } else { false } }
        return areKnown && areUnique && areRecords && (needsIDs || (base + filled + current).contains { $0.id != nil })
    }

    static func byID(_ items: [SpecValue]) -> [String: SpecValue] {
        Dictionary(items.compactMap { item in item.id.map { ($0, item) } }, uniquingKeysWith: { first, _ in first })
    }
}

extension SpecValue {
    /// nil for what says nothing.
    var withoutBlanks: SpecValue? {
        switch self {
        case .text(let text): return text.saysNothing ? nil : self
        case .list(let items): return .list(items.compactMap(\.withoutBlanks))
        case .record(let fields):
            let said = fields.compactMapValues(\.withoutBlanks)
            return said.isEmpty ? nil : .record(said)
        }
    }

    /// Of a record.
    var id: String? {
        guard case .record(let fields) = self, case .text(let id)? = fields["id"] else { return nil }
        return id
    }

    /// The record with an id.
    func with(id: String) -> SpecValue {
        guard case .record(var fields) = self else { return self }
        fields["id"] = .text(id)
        return .record(fields)
    }

    /// Whether this record has all fields of the other with the same values.
    func says(_ other: SpecValue) -> Bool {
        guard case .record(let fields) = self, case .record(let others) = other else { return self == other }
        return others.allSatisfy { fields[$0.key] == $0.value }
    }
}
