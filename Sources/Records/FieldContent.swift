package import struct Foundation.Decimal

/// A type a field can have: what it is called for the loader and how it is read from what the loader found.
package protocol FieldContent: Sendable {
    static var kind: FieldKind { get }
    init?(_ value: FieldValue)
}

extension String: FieldContent {
    package static var kind: FieldKind { .text }

    package init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
}

extension Int: FieldContent {
    package static var kind: FieldKind { .integer }

    package init?(_ value: FieldValue) {
        guard case .integer(let number) = value else { return nil }
        self = number
    }
}

extension Decimal: FieldContent {
    package static var kind: FieldKind { .number }

    package init?(_ value: FieldValue) {
        guard case .number(let number) = value else { return nil }
        self = number
    }
}

extension Bool: FieldContent {
    package static var kind: FieldKind { .boolean }

    package init?(_ value: FieldValue) {
        guard case .boolean(let truth) = value else { return nil }
        self = truth
    }
}

/// Items keep their places, so `[Located<Item>]`: each item of a list is told and traced on its own.
extension Array: FieldContent where Element: LocatedContent {
    package static var kind: FieldKind { .list(Element.itemKind) }

    package init?(_ value: FieldValue) {
        guard case .list(let items) = value else { return nil }
        self = items.compactMap(Element.init(item:))
    }
}

/// The element of a list field: a ``Located`` value or a ``Record``.
package protocol LocatedContent: Sendable {
    static var itemKind: FieldKind { get }
    init?(item: Located<FieldValue>)
}

extension Located: LocatedContent where Value: FieldContent {
    package static var itemKind: FieldKind { Value.kind }

    package init?(item: Located<FieldValue>) {
        guard let value = Value(item.value) else { return nil }
        self.init(value, at: item.place)
    }
}
