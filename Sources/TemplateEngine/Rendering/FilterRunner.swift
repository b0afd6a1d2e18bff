import Diagnostics
import Foundation
import Records

/// Runs the filters of a tag.
struct FilterRunner {
    let formats: ValueFormats
    let currency: String
    let showsCents: Bool
    let labels: Labels

    func run(_ filters: [BoundFilter], on operand: Operand) -> Operand {
        guard !filters.isEmpty else { return operand }
        var operand = operand
        operand.value = operand.value?.printed
        for filter in filters { operand = run(filter, on: operand) }
        return operand
    }

    private func run(_ filter: BoundFilter, on operand: Operand) -> Operand {
        let value = operand.value
        switch filter {
        case .date(let form):
            switch value {
            case .leaf(.day(let day), _)?: return text(formats.string(day, form), from: value)
            case .leaf(.moment(let moment), _)?: return text(formats.string(moment, form), from: value)
            // A day that is not known yet is said in words.
            case .leaf(.relativeDay(let relative), _)?: return text(labels.text(of: relative), from: value)
            case .leaf?, .record?, .list?, nil: return operand.withoutWrong
            }
        case .currency(let code, let cents):
            guard let number = number(value) else { return operand.withoutWrong }
            let isWhole =
                switch cents {
                case .always: false
                case .never: true
                case .whereAny: number.isWhole && !showsCents
                }
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
            return operand.isMissing ? Operand(value: .leaf(.text(other), at: nil)) : operand
        case .count: return Operand(value: .leaf(.integer(operand.count), at: value?.place))
        case .any: return Operand(value: .leaf(.boolean(!operand.isMissing), at: value?.place))
        case .sum(let key): return Operand(value: .leaf(sum(operand, key), at: value?.place))
        case .sort(let key, let isDescending): return sorted(operand, key, isDescending: isDescending)
        case .keep(let key, let values):
            return rearranged(operand) { items in items.filter { matches(find(key, in: $0.value), values) } }
        case .first(let count): return rearranged(operand) { Array($0.prefix(count)) }
        case .rest(let count): return rearranged(operand) { Array($0.dropFirst(count)) }
        }
    }

    // MARK: Texts

    /// What a value prints as where no filter says otherwise; nil for what is missing or can not be printed.
    func plain(_ value: TemplateValue?) -> String? {
        guard case .leaf(let leaf, _)? = value?.printed else { return nil }
        return switch leaf {
        case .text(let text), .markdown(let text), .reference(let text): text
        case .integer(let integer): formats.plain(integer)
        case .number(let number): formats.string(number, places: nil)
        case .day(let day): formats.string(day, .long)
        case .moment(let moment): formats.string(moment, .long)
        case .timeSpan(let span): labels.text(of: span)
        case .relativeDay(let relative): labels.text(of: relative)
        case .boolean(let boolean): boolean ? "true" : "false"
        case .choice(let id): labels.label(ofChoice: id)
        case .record, .list: nil
        }
    }

    private func text(_ text: String?, from value: TemplateValue?) -> Operand {
        Operand(value: text.map { .leaf(.text($0), at: value?.place) })
    }

    private func number(_ value: TemplateValue?) -> Decimal? {
        switch value {
        case .leaf(.integer(let integer), _)?: Decimal(integer)
        case .leaf(.number(let number), _)?: number
        case .leaf?, .record?, .list?, nil: nil
        }
    }

    // MARK: Lists

    private func find(_ key: FieldKey, in value: TemplateValue) -> TemplateValue? {
        var found: TemplateValue? = value
        for field in key.fields {
            guard case .record(let record, _)? = found else { return nil }
            found = record.value(ofKey: field)
        }
        return found
    }

    /// A missing figure counts nothing.
    private func sum(_ operand: Operand, _ key: FieldKey) -> FieldValue {
        var total = Decimal(0)
        var isWhole = true
        for item in operand.items {
            let value = find(key, in: item.value)
            if case .leaf(.number, _)? = value { isWhole = false }
            total += number(value) ?? 0
        }
        if isWhole, let integer = Int(exactly: NSDecimalNumber(decimal: total).int64Value),
            Decimal(integer) == total
        {
            return .integer(integer)
        }
        return .number(total)
    }

    private func matches(_ value: TemplateValue?, _ wanted: [String]) -> Bool {
        guard let value else { return wanted.contains("false") }
        // Somebody is meant by their id or by their name, whichever the spec wrote.
        if case .record(let record, _) = value, let reference = record.reference, wanted.contains(reference) {
            return true
        }
        guard case .leaf(let leaf, _)? = value.printed else { return false }
        return switch leaf {
        case .text(let text), .markdown(let text), .choice(let text), .reference(let text): wanted.contains(text)
        case .integer(let integer): wanted.contains { Int($0) == integer }
        case .number(let number): wanted.contains { Decimal(string: $0, locale: Self.posix) == number }
        case .day(let day): wanted.contains(day.iso)
        case .moment(let moment): wanted.contains(moment.iso) || wanted.contains(moment.day.iso)
        case .timeSpan(let span): wanted.contains(span.text)
        case .relativeDay(let relative): wanted.contains(relative.text)
        case .boolean(let boolean): wanted.contains(boolean ? "true" : "false")
        case .record, .list: false
        }
    }

    /// Numbers in templates are written with a point.
    private static let posix = Locale(identifier: "en_US_POSIX")

    private func rearranged(
        _ operand: Operand,
        _ change: ([(value: TemplateValue, position: Int)]) -> [(value: TemplateValue, position: Int)]
    ) -> Operand {
        guard case .list(_, let place)? = operand.value else { return operand }
        let items = change(operand.items)
        return Operand(value: .list(items.map(\.value), at: place), positions: items.map(\.position))
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
        switch (a, b) {
        case (.leaf(.day(let a), _)?, .leaf(.day(let b), _)?): return order(a, b)
        case (.leaf(.moment(let a), _)?, .leaf(.moment(let b), _)?): return order(a, b)
        // What has no day yet comes behind what has one.
        case (.leaf(.day, _)?, .leaf(.relativeDay, _)?): return .orderedAscending
        case (.leaf(.relativeDay, _)?, .leaf(.day, _)?): return .orderedDescending
        case (.leaf(.choice(let a), _)?, .leaf(.choice(let b), _)?):
            return order(key.caseOrder[a] ?? 0, key.caseOrder[b] ?? 0)
        case (.leaf(.boolean(let a), _)?, .leaf(.boolean(let b), _)?): return order(a ? 1 : 0, b ? 1 : 0)
        case (_, _):
            if let a = number(a), let b = number(b) { return order(a, b) }
            return formats.order(plain(a) ?? "", plain(b) ?? "")
        }
    }

    private func order<Value: Comparable>(_ a: Value, _ b: Value) -> ComparisonResult {
        a < b ? .orderedAscending : a > b ? .orderedDescending : .orderedSame
    }
}

extension Decimal {
    fileprivate var isWhole: Bool {
        var (exact, whole) = (self, Decimal())
        NSDecimalRound(&whole, &exact, 0, .plain)
        return whole == self
    }
}

extension Operand {
    /// A value of another kind than the schema promised counts as missing.
    fileprivate var withoutWrong: Operand { Operand(value: nil) }
}
