import Diagnostics
import Records

extension TemplateBinder {
    /// Checks a filter against what it is given, and adds it; false where a fault was told.
    mutating func bind(
        _ filter: TagFilter, after previous: TagFilter?, into bound: inout BoundExpression, _ context: BindingContext
    ) -> Bool {
        guard let name = FilterName(rawValue: filter.name) else {
            let near = NearestName.find(filter.name, in: FilterName.allCases.map(\.rawValue))
            report(.unknownFilter(filter.name, near: near), at: filter.place)
            return false
        }
        guard bound.rows == nil else {
            let place = previous?.place ?? filter.place
            report(.filterOutOfPlace(filter: FilterName.rows.rawValue, place: .rowsElsewhere), at: place)
            return false
        }
        if !name.accepts(bound.kind), name.accepts(bound.kind.printed) {
            checkText(of: bound.kind, path: bound.path.text, at: filter.place, context)
            bound.kind = bound.kind.printed
        }
        guard bound.kind.isOpen || name.accepts(bound.kind) else {
            // To put the filter first helps only where the one before it changed what there is.
            let before = bound.filters.last?.keepsType == true ? nil : previous?.name
            let fault = TemplateFault.wrongInput(
                filter: filter.name, takes: name.takes, given: bound.kind.wordsInFull, after: before)
            report(fault, at: filter.place)
            return false
        }
        if name == .rows {
            guard let rows = argument(of: filter, name, as: { Int($0).flatMap { (1...100).contains($0) ? $0 : nil } })
            else { return false }
            bound.rows = rows
            return true
        }
        if name == .sort, filter.arguments.allSatisfy({ $0.text == "descending" }) {
            checkText(of: bound.kind, path: bound.path.text, at: filter.place, context)
        }
        guard let (made, type) = make(name, filter, bound.kind, context) else { return false }
        bound.filters.append(made)
        bound.kind = type
        return true
    }

    private mutating func make(
        _ name: FilterName, _ filter: TagFilter, _ type: FieldKind, _ context: BindingContext
    ) -> (BoundFilter, FieldKind)? {
        switch name {
        case .date:
            if filter.arguments.isEmpty { return (.date(.long), .text) }
            let near = DateForm.allCases.map(\.rawValue)
            return argument(of: filter, name, near: near, as: DateForm.init(rawValue:)).map { (.date($0), .text) }
        case .currency: return makeCurrency(filter).map { ($0, .text) }
        case .number:
            if filter.arguments.isEmpty { return (.number(decimalPlaces: nil), .text) }
            return argument(of: filter, name, as: { Int($0).flatMap { (0...12).contains($0) ? $0 : nil } })
                .map { (.number(decimalPlaces: $0), .text) }
        case .upper: return takesNothing(filter) ? (.upper, .text) : nil
        case .lower: return takesNothing(filter) ? (.lower, .text) : nil
        case .join:
            if filter.arguments.isEmpty { return (.join(separator: ", "), .text) }
            return argument(of: filter, name, as: { $0 }).map { (.join(separator: $0), .text) }
        case .default:
            guard let text = argument(of: filter, name, as: { $0 }) else { return nil }
            // Markdown stays Markdown: `{{{terms | default: "none yet"}}}`.
            if case .markdown = type { return (.defaultText(text), .markdown) }
            return (.defaultText(text), .text)
        case .count: return takesNothing(filter) ? (.count, .integer) : nil
        case .any: return takesNothing(filter) ? (.any, .boolean) : nil
        case .sort: return makeSort(filter, type, context).map { ($0, type) }
        case .where: return makeWhere(filter, type, context).map { ($0, type) }
        case .first: return makeCount(filter, name).map { (.first($0), type) }
        case .rest: return makeCount(filter, name).map { (.rest($0), type) }
        case .sum:
            guard let text = argument(of: filter, name, as: { $0 }),
                let (key, keyType) = key(text, of: type, at: filter.arguments[0].place, context)
            else { return nil }
            switch keyType {
            case .integer: return (.sum(key), .integer)
            case .number: return (.sum(key), .number)
            case .record(let entity) where entity.isOpen: return (.sum(key), .number)
            case .text, .markdown, .day, .moment, .timeSpan, .dueDate, .boolean, .choice, .list, .record, .reference:
                report(wrong(filter.arguments[0], filter, name), at: filter.arguments[0].place)
                return nil
            }
        case .rows: return nil
        }
    }

    private mutating func makeCount(_ filter: TagFilter, _ name: FilterName) -> Int? {
        argument(of: filter, name, as: { Int($0).flatMap { $0 > 0 ? $0 : nil } })
    }

    private mutating func makeCurrency(_ filter: TagFilter) -> BoundFilter? {
        var code: String?
        var cents: Cents?
        for argument in filter.arguments {
            let letters = argument.text.utf8.count == 3 && argument.text.allSatisfy { $0.isASCII && $0.isUppercase }
            if argument.text == "whole", cents == nil {
                cents = .never
            } else if argument.text == "short", cents == nil {
                cents = .whereAny
            } else if letters, code == nil {
                code = argument.text
            } else {
                report(wrong(argument, filter, .currency), at: argument.place)
                return nil
            }
        }
        return .currency(code: code, cents: cents ?? .always)
    }

    private mutating func makeSort(_ filter: TagFilter, _ type: FieldKind, _ context: BindingContext) -> BoundFilter? {
        var arguments = filter.arguments[...]
        var isDescending = false
        if arguments.last?.text == "descending" {
            isDescending = true
            arguments.removeLast()
        }
        if let extra = arguments.dropFirst().first {
            report(wrong(extra, filter, .sort), at: extra.place)
            return nil
        }
        guard let argument = arguments.first else {
            guard case .list(.record(let entity)) = type, !entity.isOpen, entity.textField == nil else {
                return .sort(
                    FieldKey(fields: [], caseOrder: caseOrder(type.innermost)), isDescending: isDescending)
            }
            report(.argumentNeeded(filter: filter.name, expected: FilterName.sort.argument), at: filter.place)
            return nil
        }
        guard let (key, keyType) = key(argument.text, of: type, at: argument.place, context) else { return nil }
        switch keyType {
        case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .choice:
            return .sort(key, isDescending: isDescending)
        case .record(let entity) where entity.isOpen: return .sort(key, isDescending: isDescending)
        case .list, .record, .reference:
            report(wrong(argument, filter, .sort), at: argument.place)
            return nil
        }
    }

    private mutating func makeWhere(_ filter: TagFilter, _ type: FieldKind, _ context: BindingContext) -> BoundFilter? {
        guard let first = filter.arguments.first else {
            report(.argumentNeeded(filter: filter.name, expected: FilterName.where.argument), at: filter.place)
            return nil
        }
        guard let (key, keyType) = key(first.text, of: type, at: first.place, context) else { return nil }
        let values = filter.arguments.dropFirst()
        switch keyType {
        case .boolean:
            if values.isEmpty { return .keep(key, values: ["true"]) }
            var words: [String] = []
            for value in values {
                switch value.text {
                case "true", "yes": words.append("true")
                case "false", "no": words.append("false")
                default:
                    report(wrong(value, filter, expected: "'true' or 'false' for '\(first.text)'"), at: value.place)
                    return nil
                }
            }
            return .keep(key, values: words)
        case .choice(let choice):
            for value in values where !choice.ids.contains(value.text) {
                let expected = "for '\(first.text)' \(choice.ids.map { "'\($0)'" }.joined(separator: ", "))"
                report(wrong(value, filter, expected: expected, near: choice.ids), at: value.place)
                return nil
            }
        case .record(let entity) where !entity.isOpen:
            report(wrong(first, filter, .where), at: first.place)
            return nil
        case .list, .markdown, .reference:
            report(wrong(first, filter, .where), at: first.place)
            return nil
        case .text, .integer, .number, .day, .moment, .timeSpan, .dueDate, .record: break
        }
        guard !values.isEmpty else {
            report(.argumentNeeded(filter: filter.name, expected: FilterName.where.argument), at: filter.place)
            return nil
        }
        return .keep(key, values: values.map(\.text))
    }

    // MARK: Arguments

    /// The only argument of a filter, read by `read`.
    private mutating func argument<Value>(
        of filter: TagFilter, _ name: FilterName, near: [String] = [], as read: (String) -> Value?
    ) -> Value? {
        guard let argument = filter.arguments.first else {
            report(.argumentNeeded(filter: filter.name, expected: name.argument), at: filter.place)
            return nil
        }
        if filter.arguments.count > 1 {
            let extra = filter.arguments[1]
            report(.argumentTooMany(filter: filter.name, argument: extra.text), at: extra.place)
            return nil
        }
        guard let value = read(argument.text) else {
            report(wrong(argument, filter, expected: name.argument, near: near), at: argument.place)
            return nil
        }
        return value
    }

    private mutating func takesNothing(_ filter: TagFilter) -> Bool {
        guard let extra = filter.arguments.first else { return true }
        report(.argumentTooMany(filter: filter.name, argument: extra.text), at: extra.place)
        return false
    }

    private func wrong(_ argument: TagArgument, _ filter: TagFilter, _ name: FilterName) -> TemplateFault {
        wrong(argument, filter, expected: name.argument)
    }

    private func wrong(
        _ argument: TagArgument, _ filter: TagFilter, expected: String, near: [String] = []
    ) -> TemplateFault {
        .wrongArgument(
            filter: filter.name, argument: argument.text, expected: expected,
            near: NearestName.find(argument.text, in: near))
    }

    /// Binds a field of a list's items, such as the one to sort by.
    private mutating func key(
        _ text: String, of type: FieldKind, at place: Place, _ context: BindingContext
    ) -> (FieldKey, FieldKind)? {
        let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        var key = FieldKey(fields: [], caseOrder: [:])
        guard case .list(var type) = type else {
            return (FieldKey(fields: names, caseOrder: [:]), .record(Entity.open))
        }
        for (index, name) in names.enumerated() {
            let through = names[...index].joined(separator: ".")
            guard case .record(let entity) = type else {
                let before = index == 0 ? "an item" : names[..<index].joined(separator: ".")
                report(.fieldOfValue(path: before, type: type.words, field: name), at: place)
                return nil
            }
            guard let field = entity.field(name) else {
                report(unknownField(name, of: entity, path: through), at: place)
                return nil
            }
            key.fields.append(name)
            type = field.kind.followed
            checkReaders(of: field, in: entity, isLast: index == names.count - 1, path: text, at: place, context)
        }
        checkText(of: type, path: text, at: place, context)
        if case .record = type { type = type.printed }
        key.caseOrder = caseOrder(type)
        return (key, type)
    }

    private func caseOrder(_ type: FieldKind) -> [String: Int] {
        guard case .choice(let choice) = type else { return [:] }
        return Dictionary(zip(choice.ids, choice.ids.indices), uniquingKeysWith: { first, _ in first })
    }
}

extension FilterName {
    /// Whether it can work on values of a type.
    func accepts(_ type: FieldKind) -> Bool {
        switch (self, type) {
        case (.date, .day), (.date, .moment), (.date, .dueDate), (.currency, .integer), (.currency, .number),
            (.number, .integer),
            (.number, .number), (.upper, .text), (.upper, .timeSpan), (.upper, .choice), (.lower, .text),
            (.lower, .timeSpan), (.lower, .choice):
            return true
        case (.default, let type):
            switch type {
            case .text, .markdown, .integer, .number, .day, .moment, .timeSpan, .dueDate, .choice: return true
            case .boolean, .list, .record, .reference: return false
            }
        case (.join, .list(let element)):
            switch element {
            case .text, .integer, .number, .day, .moment, .timeSpan, .dueDate, .choice: return true
            case .markdown, .boolean, .list, .record, .reference: return false
            }
        case (.count, .list), (.any, .list), (.sort, .list), (.first, .list), (.rest, .list), (.rows, .list):
            return true
        case (.where, .list(.record)), (.sum, .list(.record)): return true
        case (.date, _), (.currency, _), (.number, _), (.upper, _), (.lower, _), (.join, _), (.count, _), (.any, _),
            (.sort, _), (.first, _), (.rest, _), (.rows, _), (.where, _), (.sum, _):
            return false
        }
    }
}
