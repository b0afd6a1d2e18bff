/// What may not be touched: a value that aliases share would change everywhere at once.
extension NodeEditor {
    func refuseShared(_ node: YAMLSyntax.Node) throws(SpecEditRefusal) {
        if let anchor = node.anchor, syntax.aliased.contains(anchor) { throw .shared(anchor: anchor) }
    }

    func refuseSharedWithin(_ node: YAMLSyntax.Node) throws(SpecEditRefusal) {
        var found: String?
        node.visit { inner in
            if let anchor = inner.anchor, syntax.aliased.contains(anchor) { found = anchor }
        }
        if let found { throw .shared(anchor: found) }
    }

    /// A key that `<<` brings.
    func refuseMerged(_ key: String, _ entries: [YAMLSyntax.Entry]) throws(SpecEditRefusal) {
        var sources: [YAMLSyntax.Node] = []
        for entry in entries where entry.key.scalar?.text == "<<" {
            sources += entry.value.items ?? [entry.value]
        }
        for source in sources {
            guard case .alias(let name) = source.content else { continue }
            var target: YAMLSyntax.Node?
            syntax.root?.visit { if $0.anchor == name { target = $0 } }
            let brought = target?.entries ?? []
            if brought.contains(where: { $0.key.scalar?.text == key || $0.key.scalar?.text == "<<" }) { throw .aliased }
        }
    }
}
