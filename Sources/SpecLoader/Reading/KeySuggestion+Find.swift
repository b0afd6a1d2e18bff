import Diagnostics
import Records
import SalesModel

extension KeySuggestion {
    /// What an unknown key of an entity may have been meant to be.
    ///
    /// The same word elsewhere (a line indented too far or not far enough) is a better guess than a similar word here.
    ///
    /// - Parameter around: the entities around it, outermost first.
    static func find(_ key: String, in entity: Entity, around: [Entity]) -> KeySuggestion {
        let keys = entity.writtenKeys
        let called = entity.fields.first { $0.alsoCalled.contains(key.lowercased()) }
        if let called { return .key(called.key) }
        let near = NearestName.find(key, in: keys)
        if let near, bare(near) == bare(key) { return .key(near) }
        if let outer = around.last(where: { $0.writtenKeys.contains(key) }) { return .outer(entity: outer.name) }
        if let inner = entity.children.first(where: { $0.entity.writtenKeys.contains(key) }) {
            return .inner(entity: inner.entity.name, field: inner.field.key)
        }
        if let near { return .key(near) }
        return .none(keys)
    }

    private static func bare(_ key: String) -> String {
        key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    }
}

extension FieldKind {
    /// Whether an empty text says that there is none, which is more than not to say anything.
    func saysNothing(in node: YAMLNode) -> Bool {
        guard case .text(.lines) = self, let scalar = node.scalar else { return false }
        return scalar.style != .plain
    }

    /// Whether a node is a list where a list is expected, and so on; what it holds may still be wrong.
    func hasShape(of node: YAMLNode) -> Bool {
        switch (self, node.content) {
        case (.record, .mapping), (.list, .sequence): true
        case (.record, _), (.list, _), (_, .mapping), (_, .sequence): false
        case (_, .scalar): true
        }
    }
}
