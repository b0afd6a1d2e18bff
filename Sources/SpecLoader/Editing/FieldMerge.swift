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
///
/// A new row whose entity requires an id gets one of its name: `Ada Lovelace` becomes `ada-lovelace`, and
/// `ada-lovelace-2` where that one is taken. The next merge of the same form knows the row by what it says. What lacks
/// something that its entity requires is a conflict of its own; all else is written.
package struct FieldMerge: Hashable, Sendable {
    package struct Conflict: Hashable, Sendable {
        package enum Reason: Hashable, Sendable {
            /// The form and the spec each say something new.
            case bothChanged
            /// The form has no longer what the spec has changed since, or the other way round.
            case removedAndChanged
            /// Several items stand in the place of others, so that nobody can say which became which.
            case unclearItems
            /// The form has a new item, or a change, without fields that are required: their keys. `id` is among them where
            /// none could be made of the item's name.
            case missing([String])
        }

        package var address: FieldAddress
        package var reason: Reason
        package var base: SpecValue?
        package var filled: SpecValue?
        package var current: SpecValue?
    }

    /// Of the spec as it is now.
    package internal(set) var edits: [SpecEdit] = []
    package internal(set) var conflicts: [Conflict] = []
    /// The ids that new items got.
    package internal(set) var newIDs: Set<String> = []
    /// Ids that no new item may get.
    let taken: Set<String>

    /// - Parameters:
    ///   - address: of the field whose values these are
    ///   - entity: of the file's own record; that of the address's file unless said
    ///   - taken: ids that new items may not get beside those of their own list, such as those of hand-offs of other
    ///     interactions
    package init(
        base: SpecValue?, filled: SpecValue?, current: SpecValue?, at address: FieldAddress, of entity: Entity? = nil,
        avoiding taken: Set<String> = []
    ) {
        self.taken = taken
        var entity = entity
        if case .spec(let kind, _) = SpecLocation(address.specFile) { entity = entity ?? kind.entity }
        let field = entity?.field(at: address.steps)
        let place = Place(address: address, kind: field?.kind, isRequired: field?.field.need == .required)
        merge(base?.withoutBlanks, filled?.withoutBlanks, current, place)
    }

    /// Where a value stands.
    struct Place {
        var address: FieldAddress
        /// nil where nobody declared it.
        var kind: FieldKind?
        var isRequired = false

        func field(_ key: String) -> Place {
            var field: FieldTraits?
            if case .record(let entity)? = kind { field = entity.field(key) }
            return Place(
                address: address.appending(.field(key)), kind: field?.kind, isRequired: field?.need == .required)
        }

        func item(_ step: FieldAddress.Step) -> Place {
            Place(address: address.appending(step), kind: itemKind)
        }

        var itemKind: FieldKind? {
            if case .list(let kind)? = kind { kind } else { nil }
        }

        /// Of the items of a list of records.
        var itemEntity: Entity? {
            if case .record(let entity)? = itemKind { entity } else { nil }
        }
    }

    mutating func merge(_ base: SpecValue?, _ filled: SpecValue?, _ current: SpecValue?, _ place: Place) {
        if filled == base || filled == current { return }
        if let records = RecordSides(base, filled, current) {
            for key in records.keys {
                merge(records.base[key], records.filled[key], records.current[key], place.field(key))
            }
        } else if let lists = ListSides(base, filled, current) {
            if lists.haveIDs(needed: place.itemEntity?.requiresID == true) {
                mergeByID(lists, place)
            } else if lists.current == lists.base {
                write(lists, place)
            } else {
                mergeByContent(lists, place)
            }
        } else if current == base {
            write(filled, over: base, place)
        } else {
            let isRemoval = filled == nil || base != nil && current == nil
            conflict(isRemoval ? .removedAndChanged : .bothChanged, base, filled, current, place)
        }
    }

    private mutating func write(_ value: SpecValue?, over old: SpecValue?, _ place: Place) {
        if let value = value.map({ completed($0, over: old, place) }) {
            if let value { edits.append(SpecEdit(place.address, .set(value))) }
        } else if place.isRequired, case .field(let key)? = place.address.steps.last {
            conflict(.missing([key]), old, nil, old, place)
        } else {
            edits.append(SpecEdit(place.address, .remove))
        }
    }

    /// The value with the ids that its items need; nil, and a conflict, where it lacks what is required.
    mutating func completed(_ value: SpecValue, over old: SpecValue?, _ place: Place) -> SpecValue? {
        var ids = NewIDs(taken: taken)
        do {
            let completed = try ids.complete(value, as: place.kind)
            newIDs.formUnion(ids.made)
            return completed
        } catch {
            conflict(.missing(error.keys), old, value, old, place)
            return nil
        }
    }

    mutating func conflict(
        _ reason: Conflict.Reason, _ base: SpecValue?, _ filled: SpecValue?, _ current: SpecValue?, _ place: Place
    ) {
        conflicts.append(
            Conflict(address: place.address, reason: reason, base: base, filled: filled, current: current))
    }
}
