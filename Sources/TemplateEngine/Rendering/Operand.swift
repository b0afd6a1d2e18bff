import Records

/// A value on its way through filters.
struct Operand {
    /// nil: missing.
    var value: TemplateValue?
    /// For a list that filters have thinned out or put in order: where each item stood in the spec, from 1.
    var positions: [Int]?

    /// The items with their positions; nothing where it is no list.
    var items: [(value: TemplateValue, position: Int)] {
        guard case .list(let values, _)? = value else { return [] }
        if let positions { return Array(zip(values, positions)) }
        return values.enumerated().map { ($1, $0 + 1) }
    }

    /// How many items it has; none where it is no list.
    var count: Int {
        if case .list(let values, _)? = value { values.count } else { 0 }
    }

    /// Whether there is nothing to print: no value, or an empty text or list.
    var isMissing: Bool {
        switch value {
        case nil: true
        case .list(let values, _)?: values.isEmpty
        case .leaf(.text(let text), _)?, .leaf(.markdown(let text), _)?: text.isEmpty
        case .leaf?, .record?: false
        }
    }

    /// Whether a section about it prints nothing: what is missing, and a no. A zero is something that was said.
    var isFalse: Bool {
        if case .leaf(.boolean(false), _)? = value { true } else { isMissing }
    }
}
