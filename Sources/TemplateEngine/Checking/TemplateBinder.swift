import Diagnostics
import Records

/// Binds each name of a template to the innermost scope whose entity declares it, and tells what can not be bound.
struct TemplateBinder {
    private let template: Template
    let entity: Entity
    private let library: TemplateLibrary
    private let rules: TemplateRules
    private(set) var faults: [Diagnostic] = []
    private var procedures: [[BoundNode]] = []
    private var procedureIndex: [ProcedureKey: Int] = [:]
    private var edges: [CallEdge] = []
    private var readers: ReaderCheck
    /// Those that are named.
    private(set) var fields: Set<FieldName> = []
    /// Whether it pulls in a template that could not be read.
    private(set) var isIncomplete = false

    init(template: Template, entity: Entity, library: TemplateLibrary, rules: TemplateRules) {
        self.template = template
        self.entity = entity
        self.library = library
        self.rules = rules
        readers = ReaderCheck(rules)
    }

    /// Whether it names anything that may be another one tomorrow.
    var readsDay: Bool { readers.readsDay }

    /// What it names that follows from other deals than the document's own.
    var acrossDeals: Set<AcrossDeals> { readers.acrossDeals }

    /// The partials and parents that were pulled in.
    var partials: Set<String> { Set(procedureIndex.keys.map(\.name)) }

    /// Whether names are only looked up while rendering.
    var isOpen: Bool { entity.isOpen }

    mutating func bindAll() -> [[BoundNode]] {
        faults = template.diagnostics
        procedures = [[]]
        let context = BindingContext(scopes: [StaticScope(kind: .record(entity), label: BoundLabel(entity.name))])
        procedures[0] = bind(template.nodes, in: context)
        if !isOpen { reportEndlessCalls() }
        return procedures
    }

    mutating func report(_ fault: TemplateFault, at place: Place) { faults.append(fault.diagnostic(at: place)) }

    /// Tells of a field that the template's readers may not see.
    mutating func checkReaders(
        of field: FieldTraits, in entity: Entity, isLast: Bool, path: String, at place: Place, _ context: BindingContext
    ) {
        for owner in entity.alternatives.isEmpty ? [entity] : entity.alternatives where owner.field(field.key) != nil {
            fields.insert(FieldName(owner.name, field.key))
        }
        var via: String?
        if place.file != template.file, let tag = context.via.first {
            via = "\(tag.file):\(tag.start.line):\(tag.start.column)"
        }
        let isDayFixed = context.scopes.contains { scope in
            if case .record(let entity) = scope.kind { entity === rules.recordOfFixedDay } else { false }
        }
        let fault = readers.fault(naming: field, isLast: isLast, path: path, via: via, isDayFixed: isDayFixed)
        if let fault { report(fault, at: place) }
    }

    // MARK: Nodes

    mutating func bind(_ nodes: [TemplateNode], in context: BindingContext) -> [BoundNode] {
        nodes.compactMap { bind($0, in: context) }
    }

    private mutating func bind(_ node: TemplateNode, in context: BindingContext) -> BoundNode? {
        switch node {
        case .text(let text): .text(BoundText(text))
        case .variable(let variable): bind(variable, in: context)
        case .section(let section): bind(section, in: context)
        case .partial(let partial):
            call(
                partial.name, indentation: partial.indentation, tag: partial.tag,
                end: rules.isLenient ? .asWritten : partial.standsAlone ? .ownLine : .withinLine, in: context)
        case .parent(let parent): bind(parent, in: context)
        case .block(let block): bind(block, in: context)
        }
    }

    private mutating func bind(_ node: SectionNode, in context: BindingContext) -> BoundNode? {
        guard !isTooDeep(context, at: node.opening.place) else { return nil }
        let expression = bind(sectionOver: node, in: context)
        var inner = context.deeper()
        switch (node.kind, expression) {
        case (.inverted, let expression?):
            inner.decided.insert(PathKey(expression.path))
        case (.shown, let expression?), (.fillIn, let expression?):
            if let scope = scope(over: expression) { inner.scopes.append(scope) }
            if let scope = expression.path.scope, scope >= context.entryCount - 1 { inner.goesDown = true }
        case (_, nil):
            // A fault of its tag hides no fault of what it holds: that is bound as far as can be known.
            let told = faults
            let binding = bind(node.expression.path, in: context)
            faults = told
            guard let binding else {
                inner.hasUnknownScope = true
                break
            }
            let plain = BoundExpression(path: binding.path, sourceKind: binding.kind, filters: [], kind: binding.kind)
            if node.kind != .inverted, let scope = scope(over: plain) { inner.scopes.append(scope) }
        }
        let body = bind(node.body, in: inner)
        return .section(
            BoundSection(
                kind: node.kind, expression: expression ?? .unbound(node.expression), opening: node.opening,
                closing: node.closing, body: body))
    }

    /// What a section makes the innermost scope; a yes or no leaves it as it is.
    private func scope(over expression: BoundExpression) -> StaticScope? {
        if isOpen { return nil }
        let label = expression.path.label
        let isReferred = if case .reference? = expression.path.fields.last?.kind.innermost { true } else { false }
        switch expression.kind {
        case .boolean: return nil
        case .list(let element): return StaticScope(kind: element, label: label, isReferred: isReferred)
        // The name is what the section is about: names within it mean what they mean around it.
        case .record where expression.path.endsInName: return StaticScope(kind: .text, label: label)
        case .text, .markdown, .integer, .number, .day, .moment, .timeSpan, .dueDate, .choice, .record, .reference:
            return StaticScope(kind: expression.kind, label: label, isReferred: isReferred)
        }
    }

    private mutating func bind(_ node: ParentNode, in context: BindingContext) -> BoundNode? {
        var inner = context
        // What is replaced from further outside wins.
        for block in node.blocks where inner.overrides[block.name] == nil { inner.overrides[block.name] = block }
        if !rules.isLenient, case .fixed(let name, _) = node.name {
            if let place = node.strayPlace { report(.textInParent(parent: name), at: place) }
            var visited = Set<String>()
            if let known = blockNames(of: name, &visited) {
                for block in node.blocks where !known.contains(block.name) {
                    let near = NearestName.find(block.name, in: known)
                    report(.unknownBlock(block.name, parent: name, near: near, known: known), at: block.namePlace)
                }
            }
        }
        return call(node.name, indentation: node.indentation, tag: node.tag, in: inner)
    }

    private mutating func bind(_ node: BlockNode, in context: BindingContext) -> BoundNode? {
        guard !isTooDeep(context, at: node.namePlace) else { return nil }
        var inner = context.deeper()
        var body = node.body
        if let replacement = context.overrides[node.name], !context.expanding.contains(replacement.namePlace) {
            body = replacement.body
            inner.expanding.insert(replacement.namePlace)
        }
        return .block(
            BoundBlock(
                indentation: node.indentation, endsLine: node.endsLine, place: node.namePlace,
                body: bind(body, in: inner)))
    }

    private mutating func isTooDeep(_ context: BindingContext, at place: Place) -> Bool {
        guard context.depth >= TemplateLimits.nesting else { return false }
        report(.pulledInTooDeep(limit: TemplateLimits.nesting), at: place)
        return true
    }

    // MARK: Templates pulled in

    private mutating func call(
        _ name: TemplateName, indentation: Substring, tag: Place, end: CalleeEnd = .asWritten,
        in context: BindingContext
    ) -> BoundNode? {
        switch name {
        case .fixed(let name, let place):
            guard library[name] != nil else {
                if rules.isLenient { return nil }
                if library.isUnreadable(name) {
                    isIncomplete = true
                    return nil
                }
                let near = NearestName.find(name, in: library.names)
                report(.unknownTemplate(name, near: near, known: library.names), at: place)
                return nil
            }
            return call(name, indentation: indentation, tag: tag, end: end, in: context).map { .call($0) }
        case .dynamic(let path):
            guard let binding = bind(path, in: context) else { return nil }
            let names: [String]
            switch binding.kind {
            case .choice(let choice): names = choice.ids
            case .record(let entity) where entity.isOpen: names = library.names
            case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .list, .record,
                .reference:
                report(.dynamicNameNotChoice(path: path.text, type: binding.kind.words), at: path.place)
                return nil
            }
            var calls: [String: BoundCall] = [:]
            for name in names {
                guard library[name] != nil else {
                    if library.isUnreadable(name) {
                        isIncomplete = true
                        continue
                    }
                    let near = NearestName.find(name, in: library.names)
                    report(.unknownTemplate(name, near: near, known: library.names), at: path.place)
                    continue
                }
                calls[name] = call(name, indentation: indentation, tag: tag, end: end, in: context)
            }
            return .choiceCall(BoundChoiceCall(path: binding.path, calls: calls, tag: tag))
        }
    }

    private mutating func call(
        _ name: String, indentation: Substring, tag: Place, end: CalleeEnd, in context: BindingContext
    ) -> BoundCall? {
        guard let callee = library[name], !isTooDeep(context, at: tag) else { return nil }
        let visible = isOpen ? Array(context.scopes.indices) : visibleScopes(context.scopes)
        var inner = context.deeper()
        inner.scopes = visible.map { context.scopes[$0] }
        inner.via.append(tag)
        inner.decided = []
        let ended = end.ending(callee.nodes)
        let key = ProcedureKey(
            name: name, scopes: inner.scopes.map(\.key), overrides: inner.overrides.mapValues(\.namePlace),
            expanding: inner.expanding, end: ended == nil ? .asWritten : end)
        let isAll = isOpen || visible.count == context.scopes.count
        let known = procedureIndex[key]
        let index = known ?? procedures.count
        edges.append(
            CallEdge(from: context.procedure, to: index, name: name, tag: tag, goesDown: context.goesDown))
        if known == nil {
            procedureIndex[key] = index
            procedures.append([])
            faults += callee.diagnostics
            inner.procedure = index
            inner.entryCount = inner.scopes.count
            inner.goesDown = false
            procedures[index] = bind(ended ?? callee.nodes, in: inner)
        }
        return BoundCall(
            name: name, procedure: index, scopes: isAll ? nil : visible, indentation: indentation, tag: tag)
    }

    /// The scopes that a partial can still name something of: a scope that a later one with the same names hides is
    /// left out, so that a partial that pulls itself in is bound once, however deep the data are.
    private func visibleScopes(_ scopes: [StaticScope]) -> [Int] {
        var seen = Set<StaticScope.Key>()
        var visible: [Int] = []
        for index in scopes.indices.reversed() {
            let isInnermost = index == scopes.count - 1
            guard isInnermost || scopes[index].hasNames, seen.insert(scopes[index].key).inserted else { continue }
            visible.append(index)
        }
        return visible.reversed()
    }

    private func reportableEndlessEdges() -> [CallEdge] {
        let standing = Dictionary(grouping: edges.filter { !$0.goesDown }, by: \.from)
        var state: [Int: Bool] = [:]  // false: being walked, true: done
        var found: [CallEdge] = []
        func walk(_ procedure: Int) {
            state[procedure] = false
            for edge in standing[procedure] ?? [] {
                switch state[edge.to] {
                case nil: walk(edge.to)
                case false?: found.append(edge)
                case true?: break
                }
            }
            state[procedure] = true
        }
        for procedure in procedures.indices where state[procedure] == nil { walk(procedure) }
        return found
    }

    private mutating func reportEndlessCalls() {
        for edge in reportableEndlessEdges() { report(.endlessPartial(edge.name), at: edge.tag) }
    }
}

extension TemplateBinder {
    /// The blocks of a template that may be replaced, also through what it pulls in; nil where only data would show.
    private func blockNames(of name: String, _ visited: inout Set<String>) -> [String]? {
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
