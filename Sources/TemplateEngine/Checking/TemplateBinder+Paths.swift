import Diagnostics

extension TemplateBinder {
    /// A path and what it leads to.
    struct PathBinding {
        var path: BoundPath
        var type: ValueType
    }

    /// Binds a path, or tells why it can not be bound.
    mutating func bind(_ path: TagPath, in context: BindingContext) -> PathBinding? {
        if isOpen {
            let names = path.segments.map(\.name)
            let bound = BoundPath(scope: nil, fields: names, text: path.text, label: path.text)
            return PathBinding(path: bound, type: .record(.open))
        }
        let top = context.scopes.count - 1
        guard let first = path.segments.first else {
            let scope = context.scopes[top]
            let bound = BoundPath(scope: top, fields: [], text: ".", label: scope.label)
            return PathBinding(path: bound, type: scope.type)
        }
        for index in context.scopes.indices.reversed() {
            switch context.scopes[index].type {
            case .record(let schema):
                guard schema.field(first.name) != nil else { continue }
                return walk(path, from: schema, scope: index, context)
            case .choice(let cases):
                guard path.segments.count == 1, cases.contains(first.name) else { continue }
                let bound = BoundPath(
                    scope: index, fields: [], caseID: first.name, text: path.text, label: path.text)
                return PathBinding(path: bound, type: .boolean)
            case .text, .markdown, .integer, .number, .date, .boolean, .list:
                continue
            }
        }
        if !context.hasUnknownScope { report(unknownName(first.name, in: context), at: path.place) }
        return nil
    }

    /// Follows the fields of a path from record to record.
    private mutating func walk(
        _ path: TagPath, from schema: RecordSchema, scope: Int, _ context: BindingContext
    ) -> PathBinding? {
        var type = ValueType.record(schema)
        var fields: [String] = []
        var label = ""
        var caseID: String?
        for (index, segment) in path.segments.enumerated() {
            let before = path.segments[..<index].map(\.name).joined(separator: ".")
            let through = index == 0 ? segment.name : "\(before).\(segment.name)"
            let isLast = index == path.segments.count - 1
            switch type {
            case .record(let schema):
                guard let field = schema.field(segment.name) else {
                    let near = NearestName.find(segment.name, in: schema.fieldNames)
                    let fault = TemplateFault.unknownField(
                        path: through, record: schema.name, near: near, known: schema.fieldNames)
                    report(fault, at: path.place)
                    return nil
                }
                fields.append(segment.name)
                label = field.label
                type = field.type
                if isInternal(field, isLast: isLast) {
                    reportInternal(path.text, at: path.place, context)
                }
            case .choice(let cases):
                guard isLast, cases.contains(segment.name) else {
                    let near = NearestName.find(segment.name, in: cases)
                    let fault = TemplateFault.unknownCase(path: before, name: segment.name, near: near, cases: cases)
                    report(fault, at: path.place)
                    return nil
                }
                caseID = segment.name
                type = .boolean
            case .list:
                let field = path.segments[index...].map(\.name).joined(separator: ".")
                report(.fieldOfList(list: before, field: field), at: path.place)
                return nil
            case .text, .markdown, .integer, .number, .date, .boolean:
                report(
                    .fieldOfValue(path: before, type: type.words, field: segment.name), at: path.place)
                return nil
            }
        }
        let bound = BoundPath(scope: scope, fields: fields, caseID: caseID, text: path.text, label: label)
        return PathBinding(path: bound, type: type)
    }

    private func unknownName(_ name: String, in context: BindingContext) -> TemplateFault {
        var innermost: RecordSchema?
        var names: [String] = []
        var qualified: String?
        for (index, scope) in context.scopes.enumerated().reversed() {
            guard case .record(let schema) = scope.type else { continue }
            if innermost == nil, index > 0 { innermost = schema }
            names += schema.fieldNames
            if qualified == nil { qualified = Self.qualified(name, in: schema) }
        }
        let near = NearestName.find(name, in: innermost?.fieldNames ?? []) ?? NearestName.find(name, in: names)
        return .unknownName(
            name, record: innermost?.name, near: near ?? qualified, known: innermost?.fieldNames ?? schema.fieldNames)
    }

    /// `close_date` becomes `deal.close_date` where a record at hand has it.
    private static func qualified(_ name: String, in schema: RecordSchema) -> String? {
        for field in schema.fieldNames {
            guard case .record(let inner)? = schema.field(field)?.type, inner.field(name) != nil else { continue }
            return "\(field).\(name)"
        }
        return nil
    }

    // MARK: Who may see it

    /// Whether a field is kept from outsiders. Lists of records and records have no audience of their own: what they
    /// lead to has; but where nothing they lead to may be seen, neither may be seen that they are there.
    mutating func isInternal(_ field: FieldSchema, isLast: Bool) -> Bool {
        guard rules.audience.isOutside else { return false }
        guard !field.isInternal, case .record(let schema) = field.type.leaf else { return field.isInternal }
        return isLast && isWhollyInternal(schema)
    }

    private mutating func isWhollyInternal(_ schema: RecordSchema) -> Bool {
        let key = StaticScope(type: .record(schema), label: "").key
        if let known = whollyInternal[key] { return known }
        // A record that leads back to itself adds nothing that may be seen.
        whollyInternal[key] = true
        let result = schema.fieldNames.allSatisfy { name in
            guard let field = schema.field(name) else { return true }
            guard !field.isInternal, case .record(let inner) = field.type.leaf else { return field.isInternal }
            return isWhollyInternal(inner)
        }
        whollyInternal[key] = result
        return result
    }

    mutating func reportInternal(_ path: String, at place: Place, _ context: BindingContext) {
        guard !rules.allowedInternalPaths.contains(path) else { return }
        var via: String?
        if place.file != template.file, let tag = context.via.first {
            via = "\(tag.file):\(tag.start.line):\(tag.start.column)"
        }
        report(.internalField(path: path, audience: rules.audience, via: via), at: place)
    }
}
