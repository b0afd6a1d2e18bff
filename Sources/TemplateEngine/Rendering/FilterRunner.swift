import Foundation

/// Runs the filters of a tag.
struct FilterRunner {
    let formats: ValueFormats
    let currency: String

    func run(_ filters: [BoundFilter], on operand: Operand) -> Operand {
        var operand = operand
        for filter in filters { operand = run(filter, on: operand) }
        return operand
    }

    private func run(_ filter: BoundFilter, on operand: Operand) -> Operand {
        let value = operand.value
        switch filter {
        case .date(let form):
            guard case .date(let date)? = value?.content else { return operand.withoutWrong }
            return text(formats.string(date, form), from: value)
        case .currency(let code, let isWhole):
            guard let number = number(value) else { return operand.withoutWrong }
            return text(formats.string(number, currency: code ?? currency, isWhole: isWhole), from: value)
        case .number(let places):
            guard let number = number(value) else { return operand.withoutWrong }
            return text(formats.string(number, places: places), from: value)
        case .upper: return text(plain(value).map(formats.upper), from: value)
        case .lower: return text(plain(value).map(formats.lower), from: value)
        case .join(let separator):
            let texts = operand.items.compactMap { plain($0.value) }.filter { !$0.isEmpty }
            return text(texts.isEmpty ? nil : texts.joined(separator: separator), from: value)
        case .defaultText(let other):
            return operand.isMissing ? Operand(value: TemplateValue(.text(other))) : operand
        case .count: return Operand(value: TemplateValue(.integer(operand.count), at: value?.place))
        case .any: return Operand(value: TemplateValue(.boolean(!operand.isMissing), at: value?.place))
        case .sum(let key): return Operand(value: TemplateValue(sum(operand, key), at: value?.place))
        case .sort(let key, let isDescending): return sorted(operand, key, isDescending: isDescending)
        case .keep(let key, let values):
            return rearranged(operand) { items in items.filter { matches(find(key, in: $0.value), values) } }
        }
    }

    // MARK: Texts

    /// What a value prints as where no filter says otherwise; nil for what is missing or can not be printed.
    func plain(_ value: TemplateValue?) -> String? {
        switch value?.content {
        case .text(let text)?, .markdown(let text)?: text
        case .integer(let integer)?: formats.plain(integer)
        case .number(let number)?: formats.string(number, places: nil)
        case .date(let date)?: formats.string(date, .long)
        case .boolean(let boolean)?: boolean ? "true" : "false"
        case .choice(_, let label)?: label
        case .list?, .record?, nil: nil
        }
    }

    private func text(_ text: String?, from value: TemplateValue?) -> Operand {
        Operand(value: text.map { TemplateValue(.text($0), at: value?.place) })
    }

    private func number(_ value: TemplateValue?) -> DecimalNumber? {
        switch value?.content {
        case .integer(let integer)?: DecimalNumber(integer)
        case .number(let number)?: number
        case .text?, .markdown?, .date?, .boolean?, .choice?, .list?, .record?, nil: nil
        }
    }

    // MARK: Lists

    private func find(_ key: FieldKey, in value: TemplateValue) -> TemplateValue? {
        var found: TemplateValue? = value
        for field in key.fields {
            guard case .record(let record)? = found?.content else { return nil }
            found = record.value(of: field)
        }
        return found
    }

    /// A missing figure counts nothing.
    private func sum(_ operand: Operand, _ key: FieldKey) -> TemplateValue.Content {
        var total = DecimalNumber(0)
        var isWhole = true
        for item in operand.items {
            let value = find(key, in: item.value)
            if case .number? = value?.content { isWhole = false }
            total += number(value) ?? 0
        }
        if isWhole, let integer = Int(exactly: NSDecimalNumber(decimal: total).int64Value),
            DecimalNumber(integer) == total
        {
            return .integer(integer)
        }
        return .number(total)
    }

    private func matches(_ value: TemplateValue?, _ wanted: [String]) -> Bool {
        switch value?.content {
        case nil: wanted.contains("false")
        case .text(let text)?, .markdown(let text)?: wanted.contains(text)
        case .integer(let integer)?: wanted.contains { Int($0) == integer }
        case .number(let number)?:
            wanted.contains { DecimalNumber(string: $0, locale: Locale(identifier: "en_US_POSIX")) == number }
        case .date(let date)?: wanted.contains(date.iso) || wanted.contains(date.isoDay)
        case .boolean(let boolean)?: wanted.contains(boolean ? "true" : "false")
        case .choice(let id, _)?: wanted.contains(id)
        case .list?, .record?: false
        }
    }

    private func rearranged(
        _ operand: Operand,
        _ change: ([(value: TemplateValue, position: Int)]) -> [(value: TemplateValue, position: Int)]
    ) -> Operand {
        guard var value = operand.value, case .list = value.content else { return operand }
        let items = change(operand.items)
        value.content = .list(items.map(\.value))
        return Operand(value: value, positions: items.map(\.position))
    }

    /// In a stable way; items without the value come last, whichever way the others run.
    private func sorted(_ operand: Operand, _ key: FieldKey, isDescending: Bool) -> Operand {
        rearranged(operand) { items in
            let keys = items.map { find(key, in: $0.value) }
            let known = items.indices.filter { keys[$0] != nil }.sorted { a, b in
                switch order(keys[a], keys[b], key) {
                case .orderedSame: a < b
                case .orderedAscending: !isDescending
                case .orderedDescending: isDescending
                }
            }
            return (known + items.indices.filter { keys[$0] == nil }).map { items[$0] }
        }
    }

    private func order(_ a: TemplateValue?, _ b: TemplateValue?, _ key: FieldKey) -> ComparisonResult {
        switch (a?.content, b?.content) {
        case (.date(let a)?, .date(let b)?): return order(a, b)
        case (.choice(let a, _)?, .choice(let b, _)?): return order(key.caseOrder[a] ?? 0, key.caseOrder[b] ?? 0)
        case (.boolean(let a)?, .boolean(let b)?): return order(a ? 1 : 0, b ? 1 : 0)
        case (_, _):
            if let a = number(a), let b = number(b) { return order(a, b) }
            return formats.order(plain(a) ?? "", plain(b) ?? "")
        }
    }

    private func order<Value: Comparable>(_ a: Value, _ b: Value) -> ComparisonResult {
        a < b ? .orderedAscending : a > b ? .orderedDescending : .orderedSame
    }
}

extension Operand {
    /// A value of another kind than the schema promised counts as missing.
    fileprivate var withoutWrong: Operand { Operand(value: nil) }
}
