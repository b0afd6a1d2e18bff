/// Where one field of the specs is found, written as one line that files, forms and people can pass on:
/// `deals/lindtal-brewery:plans[introductory-meeting].objective`.
///
/// Before the colon stands the file below `Specs/` without its ending. Items of lists are known by their id, those
/// without one by their position from 1: `deals/lindtal-brewery:plans[introductory-meeting].learn[#3]`.
package struct FieldAddress: Hashable, Sendable {
    package enum Step: Hashable, Sendable {
        /// A field of a record, by its key.
        case field(String)
        /// The item of a list that has this id.
        case item(String)
        /// The item of a list at this position, counted from 1.
        case position(Int)
    }

    /// Below `Specs/`, without its ending: `deals/lindtal-brewery`.
    package var file: String
    /// Empty for the file's own record.
    package var steps: [Step]

    package init(file: String, steps: [Step] = []) {
        self.file = file
        self.steps = steps
    }

    /// The record of a spec file: `Specs/process.yaml` is `process`; nil for a file that stands elsewhere.
    package init?(specFile path: String) {
        guard path.hasPrefix("Specs/"), path.hasSuffix(".yaml") else { return nil }
        self.init(file: String(path.dropFirst("Specs/".count).dropLast(".yaml".count)))
    }

    /// `Specs/deals/lindtal-brewery.yaml`
    package var specFile: String { "Specs/\(file).yaml" }

    package func appending(_ more: Step...) -> FieldAddress { FieldAddress(file: file, steps: steps + more) }
}

extension FieldAddress: CustomStringConvertible {
    /// The address as one line; ``init(parsing:)`` reads it back.
    package var description: String {
        var text = file + ":"
        for step in steps {
            switch step {
            case .field(let key): text += text.last == ":" ? key : "." + key
            case .item(let id): text += "[\(id)]"
            case .position(let position): text += "[#\(position)]"
            }
        }
        return text
    }

    /// Reads an address as ``description`` writes it.
    package init(parsing text: String) throws(FieldAddressError) {
        guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { throw .noFile }
        file = String(text[..<colon])
        let folders = file.split(separator: "/", omittingEmptySubsequences: false)
        guard folders.allSatisfy({ Identifier.isValid(String($0)) }) else { throw .badFile(file) }
        steps = []
        var rest = text[text.index(after: colon)...]
        while let first = rest.first {
            if first == "[" {
                guard case .field? = steps.last else { throw .itemOfNothing }
                guard let end = rest.firstIndex(of: "]") else { throw .openBracket }
                steps.append(try Self.item(rest[rest.index(after: rest.startIndex)..<end]))
                rest = rest[rest.index(after: end)...]
            } else {
                if !steps.isEmpty {
                    guard first == "." else { throw .badKey(String(rest)) }
                    rest = rest.dropFirst()
                }
                let key = rest.prefix { $0 != "." && $0 != "[" }
                guard Self.isKey(key) else { throw .badKey(String(key)) }
                steps.append(.field(String(key)))
                rest = rest[key.endIndex...]
            }
        }
    }

    private static func item(_ text: Substring) throws(FieldAddressError) -> Step {
        if text.first == "#" {
            let digits = text.dropFirst()
            guard digits.first != "0", digits.allSatisfy(\.isASCIIDigit), let position = Int(digits) else {
                throw .badPosition(String(text))
            }
            return .position(position)
        }
        guard Identifier.isValid(String(text)) else { throw .badID(String(text)) }
        return .item(String(text))
    }

    /// snake_case, as the keys of specs are.
    private static func isKey(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isASCIIDigit || $0 == "_") }
    }
}

/// Why a text is no address of a field.
package enum FieldAddressError: Error, Hashable, Sendable {
    /// Nothing stands before the colon, or there is none.
    case noFile
    case badFile(String)
    case badKey(String)
    case badID(String)
    case badPosition(String)
    /// `[` without `]`.
    case openBracket
    /// An item where no field was named before it.
    case itemOfNothing
}

// MARK: Following an address

extension RecordStorage {
    /// The value these steps lead to from this record; nil where nothing is said there.
    package func value(at steps: some Collection<FieldAddress.Step>) -> Located<FieldValue>? {
        var found = Located(FieldValue.record(self), at: place)
        for step in steps {
            switch (step, found.value) {
            case (.field(let key), .record(let record)):
                guard let value = record[key] else { return nil }
                found = value
            case (.item(let id), .list(let items)):
                guard let item = items.first(where: { $0.value.id == id }) else { return nil }
                found = item
            case (.position(let position), .list(let items)):
                guard items.indices.contains(position - 1) else { return nil }
                found = items[position - 1]
            case (.field, _), (.item, _), (.position, _):
                return nil
            }
        }
        return found
    }

    /// The steps that lead from this record to one below it, found by identity; nil where it is not below.
    package func steps(to record: RecordStorage) -> [FieldAddress.Step]? {
        if record === self { return [] }
        for field in entity.fields {
            switch self[field]?.value {
            case .record(let child)?:
                if let rest = child.steps(to: record) { return [.field(field.key)] + rest }
            case .list(let items)?:
                for (index, item) in items.enumerated() {
                    guard case .record(let child) = item.value else { break }
                    guard let rest = child.steps(to: record) else { continue }
                    return [.field(field.key), Self.step(to: child, at: index, among: items)] + rest
                }
            case .text?, .markdown?, .integer?, .number?, .boolean?, .day?, .moment?, .timeSpan?, .relativeDay?,
                .choice?,
                .reference?, nil:
                break
            }
        }
        return nil
    }

    /// By id where that names this item and no earlier one, else by position.
    private static func step(
        to record: RecordStorage, at index: Int, among items: [Located<FieldValue>]
    ) -> FieldAddress.Step {
        guard let id = record.id?.value, Identifier.isValid(id),
            items.firstIndex(where: { $0.value.id == id }) == index
        else { return .position(index + 1) }
        return .item(id)
    }
}

extension Entity {
    /// The field that steps from a record of this entity lead to, and the kind of value there: an item's for an item of
    /// a list.
    package func field(
        at steps: some Collection<FieldAddress.Step>
    ) -> (field: FieldTraits, kind: FieldKind)? {
        var kind = FieldKind.record(self)
        var field: FieldTraits?
        for step in steps {
            switch (step, kind) {
            case (.field(let key), .record(let entity)):
                guard let next = entity.field(key) else { return nil }
                field = next
                kind = next.kind
            case (.item, .list(let item)), (.position, .list(let item)):
                kind = item
            case (.field, _), (.item, _), (.position, _):
                return nil
            }
        }
        return field.map { ($0, kind) }
    }
}

extension FieldValue {
    /// The id of a record; nil for all else.
    fileprivate var id: String? {
        if case .record(let record) = self { record.id?.value } else { nil }
    }
}
