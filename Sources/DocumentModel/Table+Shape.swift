extension TableCell {
    /// The field to fill in that stands there and nothing else.
    package var onlyField: FormField? {
        guard content.count == 1, case .field(let field) = content[0] else { return nil }
        return field
    }

    /// Whether all of it is bold: the label of a fact that stands out.
    package var isStrong: Bool { content.isStrong }
}

extension [TableCell] {
    /// Whether the row says in its first cell what belongs there and is empty otherwise, as where people sign.
    package var isToSign: Bool {
        count > 1 && !self[0].content.isEmpty && dropFirst().allSatisfy { $0.content.isEmpty }
    }

    /// Whether the row sums up those above it: its label is bold, and so is whatever else it says.
    package var isTotal: Bool {
        count > 1 && self[0].isStrong && dropFirst().allSatisfy { $0.content.isEmpty || $0.isStrong }
            && !dropFirst().allSatisfy { $0.content.isEmpty }
    }
}

extension Table {
    /// Whether each row is to be signed, so that who signs has as much room as the others.
    package var isToSign: Bool { header != nil && !rows.isEmpty && rows.allSatisfy(\.isToSign) }

    /// Whether the table is a brief of facts that a reader takes in at a glance, cells beside one another: at the top of a
    /// document, two columns without a header row.
    package func isBrief(atTop: Bool) -> Bool { atTop && header == nil && alignments.count == 2 }
}
