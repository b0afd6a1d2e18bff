/// A declared field by the names of its entity and its key: `deal.company`, `exit criterion.text`.
package struct FieldName: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let entity: String
    package let key: String

    package init(_ entity: String, _ key: String) {
        self.entity = entity
        self.key = key
    }

    package var description: String { "\(entity).\(key)" }

    package static func < (a: FieldName, b: FieldName) -> Bool { a.description < b.description }
}

extension FieldSet {
    /// The names of some of its fields: `DealFields.names(\.rep, \.manager)`.
    package static func names(_ paths: PartialKeyPath<Self>...) -> [FieldName] {
        paths.compactMap { path in
            (declarations[keyPath: path] as? any FieldDeclaration).map { FieldName(entity.name, $0.traits.key) }
        }
    }
}
