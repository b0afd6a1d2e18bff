import Diagnostics
import SalesModel

extension KeySuggestion {
    /// What an unknown key of an entity may have been meant to be.
    ///
    /// The same word elsewhere (a line indented too far or not far enough) is a better guess than a similar word here.
    ///
    /// - Parameter around: the entities around it, outermost first.
    static func find(_ key: String, in entity: Entity, around: [Entity]) -> KeySuggestion {
        let keys = entity.writtenKeys
        let near = NearestName.find(key, in: keys)
        if let near, bare(near) == bare(key) { return .key(near) }
        if let outer = around.last(where: { $0.writtenKeys.contains(key) }) { return .outer(entity: outer.name) }
        if let inner = entity.children.first(where: { $0.entity.writtenKeys.contains(key) }) {
            return .inner(entity: inner.entity.name, field: inner.field)
        }
        if let near { return .key(near) }
        return .none(keys)
    }

    private static func bare(_ key: String) -> String {
        key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    }
}

extension FieldKind {
    /// Whether a node is a list where a list is expected, and so on; what it holds may still be wrong.
    func hasShape(of node: YAMLNode) -> Bool {
        switch (self, node.content) {
        case (.record, .mapping), (.list, .sequence): true
        case (.record, _), (.list, _), (_, .mapping), (_, .sequence): false
        case (_, .scalar): true
        }
    }
}

extension Entity {
    /// The keys a spec may write.
    var writtenKeys: [String] { fields.filter(\.isWritten).map(\.key) }

    /// The entities written directly under this one, with the field that holds them.
    var children: [(field: String, entity: Entity)] {
        fields.compactMap { field in field.kind.entity.map { (field.key, $0) } }
    }
}

extension FieldTraits {
    /// Whether a spec writes it, rather than a file's name or a computation.
    var isWritten: Bool {
        switch need {
        case .optional, .required, .requiredBy: true
        case .fromFileName, .computed: false
        }
    }
}

extension FieldKind {
    /// The entity of a record, or of a list's records.
    var entity: Entity? {
        switch self {
        case .record(let fields): fields.entity
        case .list(let item): item.entity
        case .text, .identifier, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .currency, .language,
            .webAddress, .asset, .choice, .reference:
            nil
        }
    }
}
