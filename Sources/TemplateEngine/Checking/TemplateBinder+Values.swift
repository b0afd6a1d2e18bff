import Diagnostics
import Records

extension TemplateBinder {
    /// Binds a tag that prints, or tells why it can not.
    ///
    /// What has a fault is bound to nothing: it is never rendered, and only says where a tag stands.
    mutating func bind(_ node: VariableNode, in context: BindingContext) -> BoundNode {
        let stray = BoundValue(form: node.form, expression: .unbound(node.expression), tag: node.tag, isDecided: true)
        return .value(bindValue(node, in: context) ?? stray)
    }

    private mutating func bindValue(_ node: VariableNode, in context: BindingContext) -> BoundValue? {
        guard let expression = bind(node.expression, in: context) else { return nil }
        let path = node.expression.path
        if expression.rows != nil {
            let place = node.expression.filters.last?.place ?? path.place
            report(.filterOutOfPlace(filter: FilterName.rows.rawValue, place: .rowsElsewhere), at: place)
            return nil
        }
        guard isOpen || canPrint(expression, node, context) else { return nil }
        var isDecided = context.decided.contains(PathKey(expression.path))
        for case .defaultText in expression.filters { isDecided = true }
        return BoundValue(form: node.form, expression: expression, tag: node.tag, isDecided: isDecided)
    }

    private mutating func canPrint(
        _ expression: BoundExpression, _ node: VariableNode, _ context: BindingContext
    ) -> Bool {
        let path = node.expression.path
        let fault: TemplateFault?
        switch (node.form, expression.kind) {
        case (.fillIn, .list): fault = .fillsInList(path: path.text)
        case (.fillIn, .record) where canFillIn(expression, context):
            checkText(of: expression.kind, path: path.text, at: path.place, context)
            return filtersCanBeFilledIn(node)
        case (.fillIn, .record), (.fillIn, .reference): fault = .fillsInRecord(path: path.text)
        case (.fillIn, _): return filtersCanBeFilledIn(node)
        case (_, .list): fault = .printsList(path: path.text)
        case (.value, .record(let entity)) where entity.textField != nil:
            checkText(of: expression.kind, path: path.text, at: path.place, context)
            fault = nil
        case (_, .record(let entity)): fault = .printsRecord(path: path.text, example: Self.example(of: entity))
        case (_, .reference): fault = .printsRecord(path: path.text, example: nil)
        case (_, .boolean): fault = .printsBoolean(path: path.text)
        case (.markdown, .markdown): fault = nil
        case (.markdown, let kind): fault = .markdownOfPlain(path: path.text, type: kind.words)
        case (.value, .text), (.value, .markdown), (.value, .integer), (.value, .number), (.value, .day),
            (.value, .moment), (.value, .timeSpan), (.value, .dueDate), (.value, .choice):
            fault = nil
        }
        if let fault { report(fault, at: path.place) }
        return fault == nil
    }

    /// Whether a record is written as a text where the tag stands, so that there is a text to fill in.
    private func canFillIn(_ expression: BoundExpression, _ context: BindingContext) -> Bool {
        guard case .record(let entity) = expression.kind, entity.textField != nil else { return false }
        if expression.path.endsInName { return true }
        guard let scope = expression.path.scope, expression.path.fields.isEmpty else { return false }
        return !context.scopes[scope].isReferred
    }

    /// Tells of a record that stands for a text which the template's readers may not see.
    mutating func checkText(of kind: FieldKind, path: String, at place: Place, _ context: BindingContext) {
        guard case .record(let entity) = kind.innermost, let field = entity.textField else { return }
        checkReaders(of: field, in: entity, isLast: true, path: path, at: place, context)
    }

    private mutating func filtersCanBeFilledIn(_ node: VariableNode) -> Bool {
        for filter in node.expression.filters {
            switch FilterName(rawValue: filter.name) {
            case .date, .currency, .number, .upper, .lower: continue
            case .join, .default, .count, .any, .sort, .where, .first, .rest, .sum, .rows, nil:
                report(.filterOutOfPlace(filter: filter.name, place: .fieldToFillIn), at: filter.place)
                return false
            }
        }
        return true
    }

    /// A field of a record that can be printed: its name or title, else the first.
    private static func example(of entity: Entity) -> String? {
        let printable = entity.fields.filter { field in
            switch field.kind {
            case .text, .markdown, .integer, .number, .day, .moment, .timeSpan, .dueDate, .choice: true
            case .boolean, .list, .record, .reference: false
            }
        }.map(\.key)
        return ["name", "title"].first(where: printable.contains) ?? printable.first
    }

    /// Binds what a section is about, or tells why there can be no section about it.
    mutating func bind(sectionOver node: SectionNode, in context: BindingContext) -> BoundExpression? {
        guard let expression = bind(node.expression, in: context) else { return nil }
        if isOpen { return expression }
        let path = node.expression.path
        let last = node.expression.filters.last
        switch (node.kind, expression.kind) {
        case (.fillIn, .record) where expression.path.endsInName:
            report(.fillsInValue(path: path.text, type: FieldKind.text.words), at: path.place)
            return nil
        case (.fillIn, .list), (.fillIn, .record): return expression
        case (.fillIn, let kind):
            report(.fillsInValue(path: path.text, type: kind.words), at: path.place)
            return nil
        case (.shown, _), (.inverted, _):
            guard let last, let name = FilterName(rawValue: last.name) else { return expression }
            switch name {
            case .sort, .where, .first, .rest, .any: return expression
            case .rows:
                report(.filterOutOfPlace(filter: last.name, place: .rowsElsewhere), at: last.place)
            case .date, .currency, .number, .upper, .lower, .join, .default, .count, .sum:
                report(
                    .sectionOverFormatted(path: path.text, filter: last.name, result: name.gives), at: path.place)
            }
            return nil
        }
    }

    /// Binds a path and its filters.
    mutating func bind(_ expression: TagExpression, in context: BindingContext) -> BoundExpression? {
        guard let binding = bind(expression.path, in: context) else { return nil }
        var bound = BoundExpression(
            path: binding.path, sourceKind: binding.kind, filters: [], kind: binding.kind)
        var previous: TagFilter?
        for filter in expression.filters {
            guard bind(filter, after: previous, into: &bound, context) else { return nil }
            previous = filter
        }
        return bound
    }
}
