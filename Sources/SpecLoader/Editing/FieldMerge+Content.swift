import Records

/// Lists whose items have no ids.
extension FieldMerge {
    /// The list as it came back, where only the form changed it: but for new items that lack something, and with the old
    /// ones in the place of changed ones that do.
    mutating func write(_ lists: ListSides, _ place: Place) {
        var items: [SpecValue] = []
        var from = (old: 0, new: 0)
        for pair in commonItems(lists.base, lists.filled) + [(lists.base.count, lists.filled.count)] {
            for (offset, item) in lists.filled[from.new..<pair.1].enumerated() {
                let old = from.old + offset < pair.0 ? lists.base[from.old + offset] : nil
                if let item = completedItem(item, over: old, place) ?? old { items.append(item) }
            }
            if pair.1 < lists.filled.count { items.append(lists.filled[pair.1]) }
            from = (pair.0 + 1, pair.1 + 1)
        }
        if items != lists.base { edits.append(SpecEdit(place.address, .set(.list(items)))) }
    }

    mutating func mergeByContent(_ lists: ListSides, _ place: Place) {
        var merge = ListMerge(base: lists.base, filled: lists.filled, current: lists.current)
        // Where items moved, or equal ones stand so that a second merge would go on, nobody can say what was meant.
        if !merge.changes.isEmpty && !isSettled(merge, lists) || losesRemoval(merge, lists) {
            merge = ListMerge(unclear: lists.base, lists.filled, lists.current)
        }
        for change in merge.changes {
            switch change {
            case .set(let index, let value):
                guard let value = completedItem(value, over: lists.current[index], place) else { continue }
                edits.append(SpecEdit(place.address.appending(.position(index + 1)), .set(value)))
            case .remove(let index):
                edits.append(SpecEdit(place.address.appending(.position(index + 1)), .remove))
            case .insert(let index, let value):
                guard let value = completedItem(value, over: nil, place) else { continue }
                edits.append(SpecEdit(place.address, .insert(value, at: index + 1)))
            }
        }
        for unclear in merge.unclear {
            conflict(.unclearItems, .list(unclear.base), .list(unclear.filled), .list(unclear.current), place)
        }
    }

    private mutating func completedItem(_ item: SpecValue, over old: SpecValue?, _ place: Place) -> SpecValue? {
        guard place.itemEntity?.requiresID != true || item.id != nil else {
            // Where two items share an id, none is known by it, and the next merge would add the row again.
            conflict(.missing(["id"]), old, item, old, place)
            return nil
        }
        return completed(item, over: old, Place(address: place.address, kind: place.itemKind))
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
