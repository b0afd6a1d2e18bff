extension TemplateBinder {
    /// The blocks of a template that may be replaced, also through what it pulls in; nil where only data would show.
    func blockNames(of name: String, _ visited: inout Set<String>) -> [String]? {
        guard visited.insert(name).inserted else { return [] }
        guard let template = library[name], template.diagnostics.isEmpty else { return nil }
        return blockNames(in: template.nodes, &visited)
    }

    private func blockNames(in nodes: [TemplateNode], _ visited: inout Set<String>) -> [String]? {
        var names: [String] = []
        for node in nodes {
            let inner: [String]?
            switch node {
            case .text, .variable: inner = []
            case .section(let section): inner = blockNames(in: section.body, &visited)
            case .partial(let partial): inner = blockNames(of: partial.name, &visited)
            case .parent(let parent):
                let around = blockNames(of: parent.name, &visited)
                let own = blockNames(in: parent.blocks.map { .block($0) }, &visited)
                inner = around.flatMap { around in own.map { around + $0 } }
            case .block(let block):
                inner = blockNames(in: block.body, &visited).map { [block.name] + $0 }
            }
            guard let inner else { return nil }
            for name in inner where !names.contains(name) { names.append(name) }
        }
        return names
    }

    private func blockNames(of name: TemplateName, _ visited: inout Set<String>) -> [String]? {
        switch name {
        case .fixed(let name, _): blockNames(of: name, &visited)
        case .dynamic: nil
        }
    }
}
