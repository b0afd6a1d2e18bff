import DocumentModel

extension Document {
    /// The fields to fill in, in reading order, whether they stand alone or in a line.
    var fields: [FormField] {
        var collector = FieldCollector()
        collector.visit(self)
        return collector.fields
    }
}

private struct FieldCollector: DocumentVisitor {
    var fields: [FormField] = []

    mutating func visit(_ inline: Inline) {
        if case .field(let field) = inline { fields.append(field) }
        descend(into: inline)
    }
}
