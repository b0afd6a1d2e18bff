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
    /// Whether the row sums up those above it: its label is bold, and so is whatever else it says.
    package var isTotal: Bool {
        count > 1 && self[0].isStrong && dropFirst().allSatisfy { $0.content.isEmpty || $0.isStrong }
            && !dropFirst().allSatisfy { $0.content.isEmpty }
    }

    /// Whether the row has something in its first cell and is empty otherwise.
    fileprivate var isToFillIn: Bool {
        count > 1 && !self[0].content.isEmpty && dropFirst().allSatisfy { $0.content.isEmpty }
    }
}

extension Table {
    /// Whether each row is empty but for its first cell, so that there has to be room to write.
    package var isToFillIn: Bool { header != nil && !rows.isEmpty && rows.allSatisfy(\.isToFillIn) }

    /// Whether each row is to be signed, so that who signs has as much room as the others: its first cell says in words
    /// what belongs there. Where it only counts, as at the lines of a list to be continued, nobody signs.
    package var isToSign: Bool {
        isToFillIn
            && rows.allSatisfy { $0[0].content.plainText.unicodeScalars.contains(where: \.properties.isAlphabetic) }
    }

    /// Whether it is a list to be continued by hand: nobody signs, and behind each number is room for what is to be done,
    /// and for its who and when.
    package var isToContinue: Bool { isToFillIn && !isToSign && alignments.count > 2 }

    /// Whether the table is a brief of facts that a reader takes in at a glance, cells beside one another: at the top of a
    /// document, two columns without a header row.
    package func isBrief(atTop: Bool) -> Bool { atTop && header == nil && alignments.count == 2 }
}
