extension Drawing {
    /// What it says to those who do not see it: ``description`` on the first line; below it the table, a row a line, where
    /// the table does not stand below the drawing anyway.
    ///
    ///     Ada Half decides.
    ///     Person; Part
    ///     Ada Half; decides
    package var alternative: String {
        let sentences = Self.line(description)
        guard !showsTable else { return sentences }
        let rows = ((table.header.map { [$0] } ?? []) + table.rows).map { row in
            row.map { Self.line($0.content.plainText) }.filter { !$0.isEmpty }.joined(separator: "; ")
        }
        return ([sentences] + rows.filter { !$0.isEmpty }).joined(separator: "\n")
    }

    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

extension Drawing.Words {
    /// Whether they are written from right to left, as a whole.
    ///
    /// - Parameter around: whether the document is
    package func isRightToLeft(around: Bool) -> Bool {
        lines.joined(separator: " ").isRightToLeft(around: around)
    }

    /// How far below its line's top the letters of a line stand, as a share of the size of the type.
    package static let baseline = 0.95
}
