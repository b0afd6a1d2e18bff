import Diagnostics
import Records

extension TemplateBinder {
    /// A path and what it leads to.
    struct PathBinding {
        var path: BoundPath
        var kind: FieldKind
    }

    /// Binds a path, or tells why it can not be bound.
    mutating func bind(_ path: TagPath, in context: BindingContext) -> PathBinding? {
        if isOpen {
            let bound = BoundPath(open: path.segments.map(\.name), text: path.text)
            return PathBinding(path: bound, kind: .record(Entity.open))
        }
        let top = context.scopes.count - 1
        guard let first = path.segments.first else {
            let scope = context.scopes[top]
            let bound = BoundPath(scope: top, fields: [], text: ".", label: scope.label)
            return PathBinding(path: bound, kind: scope.kind)
        }
        for index in context.scopes.indices.reversed() {
            switch context.scopes[index].kind {
            case .record(let entity):
                guard entity.field(first.name) != nil else { continue }
                return walk(path, from: entity, scope: index, context)
            case .choice(let choice):
                guard path.segments.count == 1, choice.ids.contains(first.name) else { continue }
                let bound = BoundPath(
                    scope: index, fields: [], caseID: first.name, text: path.text, label: BoundLabel(path.text))
                return PathBinding(path: bound, kind: .boolean)
            case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .reference, .list:
                continue
            }
        }
        if !context.hasUnknownScope { report(unknownName(first.name, in: context), at: path.place) }
        return nil
    }

    /// Follows the fields of a path from record to record.
    private mutating func walk(
        _ path: TagPath, from entity: Entity, scope: Int, _ context: BindingContext
    ) -> PathBinding? {
        var kind = FieldKind.record(entity)
        var fields: [FieldTraits] = []
        var caseID: String?
        for (index, segment) in path.segments.enumerated() {
            let before = path.segments[..<index].map(\.name).joined(separator: ".")
            let through = index == 0 ? segment.name : "\(before).\(segment.name)"
            let isLast = index == path.segments.count - 1
            switch kind {
            case .record(let entity):
                guard let field = entity.field(segment.name) else {
                    report(unknownField(segment.name, of: entity, path: through), at: path.place)
                    return nil
                }
                fields.append(field)
                kind = field.kind.followed
                checkReaders(of: field, in: entity, isLast: isLast, path: path.text, at: path.place, context)
            case .choice(let choice):
                guard isLast, choice.ids.contains(segment.name) else {
                    let near = NearestName.find(segment.name, in: choice.ids)
                    report(
                        .unknownCase(path: before, name: segment.name, near: near, cases: choice.ids), at: path.place)
                    return nil
                }
                caseID = segment.name
                kind = .boolean
            case .list:
                let field = path.segments[index...].map(\.name).joined(separator: ".")
                report(.fieldOfList(list: before, field: field), at: path.place)
                return nil
            case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .reference:
                report(.fieldOfValue(path: before, type: kind.words, field: segment.name), at: path.place)
                return nil
            }
        }
        let label = fields.last.map(BoundLabel.init(_:)) ?? BoundLabel(path.text)
        let bound = BoundPath(scope: scope, fields: fields, caseID: caseID, text: path.text, label: label)
        return PathBinding(path: bound, kind: kind)
    }

    func unknownField(_ name: String, of entity: Entity, path: String) -> TemplateFault {
        let keys = entity.fields.map(\.key)
        return .unknownField(path: path, record: entity.name, near: NearestName.find(name, in: keys), known: keys)
    }

    private func unknownName(_ name: String, in context: BindingContext) -> TemplateFault {
        var innermost: Entity?
        var names: [String] = []
        var qualified: String?
        for (index, scope) in context.scopes.enumerated().reversed() {
            guard case .record(let entity) = scope.kind else { continue }
            if innermost == nil, index > 0 { innermost = entity }
            names += entity.fields.map(\.key)
            if qualified == nil { qualified = Self.qualified(name, in: entity) }
        }
        let known = (innermost ?? entity).fields.map(\.key)
        let near = NearestName.find(name, in: innermost == nil ? [] : known) ?? NearestName.find(name, in: names)
        return .unknownName(name, record: innermost?.name, near: near ?? qualified, known: known)
    }

    /// `close_date` becomes `deal.close_date` where a record at hand has it.
    private static func qualified(_ name: String, in entity: Entity) -> String? {
        for field in entity.fields {
            guard case .record(let inner) = field.kind.followed, inner.field(name) != nil else { continue }
            return "\(field.key).\(name)"
        }
        return nil
    }
}
