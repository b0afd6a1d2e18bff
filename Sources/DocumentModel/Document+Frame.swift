/// What stands around the blocks, worded once so that every writer prints the same.
extension Document {
    /// The marking at the top of every page; nil where the document carries none.
    package var marking: String? { isInternal ? words.internalMarking : nil }

    /// What is put before the title of a draft: `Draft: `.
    package var titlePrefix: String { isDraft ? words.draftMarking + ": " : "" }

    /// The title with its draft mark, for `<title>` and document properties.
    package var markedTitle: String { titlePrefix + title }

    /// What running lines call the document: its kind, which is short, else its title.
    package var runningName: String { titlePrefix + (kind.isEmpty ? title : kind) }

    /// The line at the end: `Northwind Lifts · 4 May 2026`; nil where neither is known.
    package var footerLine: String? {
        let parts = [organisation, date].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }
}
