extension Document {
    /// What is missing and has to be supplied, in reading order; the same item as often as it is printed.
    package var openItems: [OpenItem] {
        var collector = OpenItemCollector()
        collector.visit(self)
        return collector.items
    }

    /// The fields to fill in, in reading order, whether they stand alone or in a line.
    package var fields: [FormField] {
        var collector = FieldCollector()
        collector.visit(self)
        return collector.fields
    }
}

private struct OpenItemCollector: DocumentVisitor {
    var items: [OpenItem] = []

    mutating func visit(_ inline: Inline) {
        if case .openItem(let item) = inline { items.append(item) }
        descend(into: inline)
    }
}

private struct FieldCollector: DocumentVisitor {
    var fields: [FormField] = []

    mutating func visit(_ inline: Inline) {
        if case .field(let field) = inline { fields.append(field) }
        descend(into: inline)
    }
}
