/// What stands around the blocks, worded once so that every writer prints the same.
extension Document {
    /// The marking at the top of every page; nil where the document carries none.
    package var marking: String? {
        readers.isEmpty ? isInternal ? words.internalMarking : nil : words.confidentialMarking(to: readers)
    }

    /// What names a draft where nothing else says so, in its properties and at the bottom of its pages: `Draft: `.
    private var draftPrefix: String { isDraft ? words.draftMarking + ": " : "" }

    /// The title with its draft mark, for `<title>` and document properties.
    package var markedTitle: String { draftPrefix + title }

    /// Whether the title would fill two lines of large type, and stands in smaller.
    package var hasLongTitle: Bool { title.count > 40 }

    /// What running lines call the document: its kind, which is short, else its title.
    package var runningName: String { draftPrefix + (kind.isEmpty ? title : kind) }

    /// What stands at the bottom of every page: whom it is about or else who sends it, the meeting, what it is:
    /// `Northwind Lifts · Discovery review, 4 May 2026 · Call plan`.
    package var footerLine: String { (about + [runningName]).joined(separator: " · ") }

    /// The same at the end of a text without pages; nil where it would say nothing but what stands at the top.
    package var closingLine: String? { about.isEmpty ? nil : footerLine }

    private var about: [String] { [customer.isEmpty ? organisation : customer, occasion].filter { !$0.isEmpty } }
}
