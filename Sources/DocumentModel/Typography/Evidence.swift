/// What proves a task done: the emphasis that ends its line. A dash sets it apart, so that it can be told from the task
/// on grey paper and in plain text, too.
///
///     - [ ] The plant manager signs the count. *The signed sheet*   →  … signs the count. – *The signed sheet*
enum Evidence {
    /// nil where there is none, or where something sets it apart already.
    static func setApart(in content: [Inline]) -> [Inline]? {
        guard content.count > 1, case .emphasis? = content.last,
            case .text(let text, let origin) = content[content.count - 2]
        else { return nil }
        let trimmed = text.unicodeScalars.reversed().drop(while: \.properties.isWhitespace).reversed()
        guard trimmed.count < text.unicodeScalars.count, let end = trimmed.last ?? precedingEnd(in: content),
            !"–—:·-(|".unicodeScalars.contains(end)
        else { return nil }
        var apart = content
        let words = String(String.UnicodeScalarView(trimmed))
        apart[content.count - 2] = .text(origin == nil ? words + " – " : words, origin: origin)
        if origin != nil { apart.insert(.text(" – "), at: content.count - 1) }
        return apart
    }

    /// What stands before a text of spaces alone.
    private static func precedingEnd(in content: [Inline]) -> Unicode.Scalar? {
        Array(content.dropLast(2)).plainText.unicodeScalars.last
    }
}
