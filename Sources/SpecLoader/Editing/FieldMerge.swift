package import Records

/// Brings together what was written into a form (`base`), what came back in it (`filled`) and what the spec says now
/// (`current`), three ways: what only the form changed becomes an edit, what only the spec changed stays, and what both
/// changed is a conflict, of which nothing is written.
///
/// ```
/// base     [who signs, what by when, where]
/// filled   [who signs, what by May, where, how]
/// current  [who pays, who signs, what by when, where]
///
/// edits    learn[#3] becomes `what by May`, and `how` goes behind the last
/// ```
/// Lists whose items have ids are merged item by item; others as diff3 does, by content and occurrence, stretch by stretch:
/// a stretch of which nobody can say what became what is a conflict, and where items moved the whole list is one. Merging
/// the same once more makes no edits. What was left empty in the form says nothing: a text that was cleared is taken away, and a row
/// that nobody filled is none.
package struct FieldMerge: Hashable, Sendable {
    package struct Conflict: Hashable, Sendable {
        package enum Reason: Hashable, Sendable {
            /// The form and the spec each say something new.
            case bothChanged
            /// The form has no longer what the spec has changed since, or the other way round.
            case removedAndChanged
            /// Several items stand in the place of others, so that nobody can say which became which.
            case unclearItems
        }

        package var address: FieldAddress
        package var reason: Reason
        package var base: SpecValue?
        package var filled: SpecValue?
        package var current: SpecValue?
    }

    /// Of the spec as it is now.
    package private(set) var edits: [SpecEdit] = []
    package private(set) var conflicts: [Conflict] = []

    /// - Parameter address: of the field whose values these are, nil where it has none
    package init(base: SpecValue?, filled: SpecValue?, current: SpecValue?, at address: FieldAddress) {
        merge(base?.withoutBlanks, filled?.withoutBlanks, current, address)
    }

    private mutating func merge(
        _ base: SpecValue?, _ filled: SpecValue?, _ current: SpecValue?, _ address: FieldAddress
    ) {
        if filled == base || filled == current { return }
        if let records = RecordSides(base, filled, current) {
            for key in records.keys {
                merge(records.base[key], records.filled[key], records.current[key], address.appending(.field(key)))
            }
        } else if let lists = ListSides(base, filled, current) {
            if lists.haveIDs {
                mergeByID(lists, address)
            } else if lists.current == lists.base {
                write(filled, address)
            } else {
                mergeByContent(lists, address)
            }
        } else if current == base {
            write(filled, address)
        } else {
            let isRemoval = filled == nil || base != nil && current == nil
            conflict(isRemoval ? .removedAndChanged : .bothChanged, base, filled, current, address)
        }
    }

    private mutating func write(_ value: SpecValue?, _ address: FieldAddress) {
        edits.append(SpecEdit(address, value.map(SpecEdit.Change.set) ?? .remove))
    }

    private mutating func conflict(
        _ reason: Conflict.Reason, _ base: SpecValue?, _ filled: SpecValue?, _ current: SpecValue?,
        _ address: FieldAddress
    ) {
        conflicts.append(
            Conflict(address: address, reason: reason, base: base, filled: filled, current: current))
    }

    // MARK: Lists whose items have ids

    private mutating func mergeByID(_ lists: ListSides, _ address: FieldAddress) {
        let base = ListSides.byID(lists.base)
        let current = ListSides.byID(lists.current)
        var seen: Set<String> = []
        for item in lists.filled {
            guard let id = item.id else {
                // A new row; the one that an earlier merge added says at least the same.
                if !lists.current.contains(where: { $0.says(item) }) {
                    edits.append(SpecEdit(address, .insert(item, at: nil)))
                }
                continue
            }
            let place = address.appending(.item(id))
            guard seen.insert(id).inserted else { continue }
            let rows = lists.filled.filter { $0.id == id }
            if rows.contains(where: { $0 != item }) {
                // A row was copied with its id, and nobody can say which of them is the item.
                conflict(.unclearItems, base[id], .list(rows), current[id], place)
                continue
            }
            switch (base[id], current[id]) {
            case (_, let now?): merge(base[id], item, now, place)
            case (nil, nil): edits.append(SpecEdit(address, .insert(item, at: nil)))
            case (let was?, nil):
                if was != item { conflict(.removedAndChanged, was, item, nil, place) }
            }
        }
        for item in lists.base {
            guard let id = item.id, !seen.contains(id), let now = current[id] else { continue }
            merge(item, nil, now, address.appending(.item(id)))
        }
    }

    // MARK: Lists whose items have none

    private mutating func mergeByContent(_ lists: ListSides, _ address: FieldAddress) {
        var merge = ListMerge(base: lists.base, filled: lists.filled, current: lists.current)
        // Where items moved, or equal ones stand so that a second merge would go on, nobody can say what was meant.
        if !merge.changes.isEmpty && !isSettled(merge, lists) || losesRemoval(merge, lists) {
            merge = ListMerge(unclear: lists.base, lists.filled, lists.current)
        }
        for change in merge.changes {
            switch change {
            case .set(let index, let value):
                edits.append(SpecEdit(address.appending(.position(index + 1)), .set(value)))
            case .remove(let index): edits.append(SpecEdit(address.appending(.position(index + 1)), .remove))
            case .insert(let index, let value): edits.append(SpecEdit(address, .insert(value, at: index + 1)))
            }
        }
        for unclear in merge.unclear {
            conflict(.unclearItems, .list(unclear.base), .list(unclear.filled), .list(unclear.current), address)
        }
    }

    /// Whether an item that was taken out of the form would stay in the spec with nobody told: it moved there meanwhile.
    private func losesRemoval(_ merge: ListMerge, _ lists: ListSides) -> Bool {
        guard let after = merge.merged else { return false }
        func count(_ item: SpecValue, _ items: [SpecValue]) -> Int { items.count { $0 == item } }
        let told = merge.unclear.flatMap(\.current)
        return Set(lists.base).contains { item in
            let (was, back, now) = (count(item, lists.base), count(item, lists.filled), count(item, lists.current))
            return was > back && count(item, after) > max(back, now - (was - back)) + count(item, told)
        }
    }

    /// Whether the merged list has all that the form and the spec both have, and merging it again changes nothing.
    private func isSettled(_ merge: ListMerge, _ lists: ListSides) -> Bool {
        guard let after = merge.merged, after != lists.base else { return false }
        func count(_ item: SpecValue, _ items: [SpecValue]) -> Int { items.count { $0 == item } }
        let isWhole = Set(lists.filled).allSatisfy { item in
            count(item, after) >= min(count(item, lists.filled), count(item, lists.current))
        }
        return isWhole && ListMerge(base: lists.base, filled: lists.filled, current: after).changes.isEmpty
    }
}

/// The three values where none of them is anything but a record.
private struct RecordSides {
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
private struct ListSides {
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

    /// Whether every item of the spec is known by an id of its own; of the form only the new ones may have none.
    var haveIDs: Bool {
        let known = [base, current].allSatisfy { items in
            let ids = items.compactMap(\.id)
            return ids.count == items.count && Set(ids).count == ids.count
        }
        let isRecords = filled.allSatisfy { if case .record = $0 { true } else { false } }
        return known && isRecords && (base + filled + current).contains { $0.id != nil }
    }

    static func byID(_ items: [SpecValue]) -> [String: SpecValue] {
        Dictionary(items.compactMap { item in item.id.map { ($0, item) } }, uniquingKeysWith: { first, _ in first })
    }
}

extension SpecValue {
    /// nil for what says nothing.
    fileprivate var withoutBlanks: SpecValue? {
        switch self {
        case .text(let text): return text.allSatisfy(\.isWhitespace) ? nil : self
        case .list(let items): return .list(items.compactMap(\.withoutBlanks))
        case .record(let fields):
            let said = fields.compactMapValues(\.withoutBlanks)
            return said.isEmpty ? nil : .record(said)
        }
    }

    /// Of a record.
    fileprivate var id: String? {
        guard case .record(let fields) = self, case .text(let id)? = fields["id"] else { return nil }
        return id
    }

    /// Whether this record has all fields of the other with the same values.
    fileprivate func says(_ other: SpecValue) -> Bool {
        guard case .record(let fields) = self, case .record(let others) = other else { return self == other }
        return others.allSatisfy { fields[$0.key] == $0.value }
    }
}
