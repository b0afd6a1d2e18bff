import Records

/// Lists whose items have ids.
extension FieldMerge {
    mutating func mergeByID(_ lists: ListSides, _ place: Place) {
        let base = ListSides.byID(lists.base)
        let current = ListSides.byID(lists.current)
        let rows = Dictionary(grouping: lists.filled, by: \.id)
        let known = KnownRows(lists, itemsOf: place.itemEntity)
        var ids = NewIDs(taken: taken.union((lists.base + lists.filled + lists.current).compactMap(\.id)))
        var seen: Set<String> = []
        for (index, row) in lists.filled.enumerated() {
            guard let id = row.id ?? known.items[index]?.id else {
                if known.items[index] == nil { insert(row, with: &ids, place) }
                continue
            }
            let item = row.with(id: id)
            guard seen.insert(id).inserted else { continue }
            if let copies = rows[id], copies.contains(where: { $0 != item }) {
                // A row was copied with its id, and nobody can say which of them is the item.
                conflict(.unclearItems, base[id], .list(copies), current[id], place.item(.item(id)))
                continue
            }
            if known.unclear.contains(index) {
                conflict(.unclearItems, base[id], row, current[id], place.item(.item(id)))
                continue
            }
            switch (base[id], current[id]) {
            case (_, let now?): merge(base[id], item, now, place.item(.item(id)))
            case (nil, nil): insert(item, with: &ids, place)
            case (let was?, nil):
                if was != item { conflict(.removedAndChanged, was, item, nil, place.item(.item(id))) }
            }
        }
        for item in lists.base {
            guard let id = item.id, !seen.contains(id), let now = current[id] else { continue }
            merge(item, nil, now, place.item(.item(id)))
        }
        newIDs.formUnion(ids.made)
    }

    private mutating func insert(_ row: SpecValue, with ids: inout NewIDs, _ place: Place) {
        do {
            edits.append(SpecEdit(place.address, .insert(try ids.complete(row, as: place.itemKind), at: nil)))
        } catch {
            conflict(.missing(error.keys), nil, row, nil, place)
        }
    }
}

/// The items that rows without an id are: those whose row in the form lost its id or was typed again, and those that an
/// earlier merge added.
///
/// First a row is an item that says the same, then one of the same name, then perhaps one with the id that its name gives.
/// No two rows are one item.
private struct KnownRows {
    /// By the position of the row in the form.
    private(set) var items: [Int: SpecValue] = [:]
    /// The rows that may be their item or not: its name is another one.
    private(set) var unclear: Set<Int> = []

    /// - Parameter entity: of the items; by their names only those are known that require an id
    init(_ lists: ListSides, itemsOf entity: Entity?) {
        let inForm = Set(lists.filled.compactMap(\.id))
        let inBase = Set(lists.base.compactMap(\.id))
        // As they were written into the form, whatever the spec says of them now.
        let lost = lists.base.filter { item in item.id.map { !inForm.contains($0) } ?? false }
        let added = lists.current.filter { item in
            item.id.map { !inForm.contains($0) && !inBase.contains($0) } ?? true
        }
        var rows = Array(lists.filled.enumerated().filter { $0.element.id == nil })
        func find(_ candidates: [SpecValue], _ isMeant: (SpecValue, SpecValue) -> Bool) {
            var free = candidates.filter { !items.values.contains($0) }
            rows.removeAll { index, row in
                guard let found = free.firstIndex(where: { isMeant($0, row) }) else { return false }
                items[index] = free.remove(at: found)
                return true
            }
        }
        func isSame(_ item: SpecValue, _ row: SpecValue) -> Bool { item.id.map(row.with) ?? row == item }
        find(lost, isSame)
        find(added, isSame)
        guard let entity, entity.requiresID else {
            find(added) { $0.says($1) }
            return
        }
        func isNamesake(_ item: SpecValue, _ row: SpecValue) -> Bool {
            row.name(of: entity).map { item.name(of: entity) == $0 } ?? false
        }
        find(lost, isNamesake)
        find(added) { $0.says($1) }
        find(added, isNamesake)
        let clear = Set(items.keys)
        find(lost + added) { item, row in
            row.name(of: entity).flatMap(Identifier.slug).map { item.id == $0 } ?? false
        }
        unclear = Set(items.keys).subtracting(clear)
    }
}
