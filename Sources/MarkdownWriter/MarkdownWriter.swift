package import DocumentModel

/// Writes a document as GitHub-flavoured Markdown that cmark-gfm, pandoc and people read the same way.
package enum MarkdownWriter {
    /// - Parameter imageBase: what leads from the folder of the written file to the root of the workspace, `../../`;
    ///   put before the path of each image. nil: for readers who do not have the workspace; of an image they get the
    ///   text that stands for it.
    package static func markdown(_ document: Document, imageBase: String?) -> String {
        let printer = BlockPrinter(words: document.words, inlines: InlinePrinter(imageBase: imageBase))
        let sections = [
            document.marking.map { printer.paragraph([.strong([.text($0)])]) },
            document.isDraft ? printer.paragraph(draftNotice(document.words)) : nil,
            printer.paragraph([.text(document.brand.letterhead.coverLine)]),
            printer.paragraph([.text(document.kind)]),
            printer.heading(level: 1, document.titleInlines),
            printer.lines(of: document.blocks),
            closing(document, printer),
        ]
        return sections.compactMap { $0 }.filter { !$0.isEmpty }
            .map { $0.joined(separator: "\n") + "\n" }
            .joined(separator: "\n")
    }

    /// What a page has at its foot, under a line: whom the document is about, and what the law wants.
    private static func closing(_ document: Document, _ printer: BlockPrinter) -> [String]? {
        let lines = [document.closingLine ?? "", document.brand.letterhead.legalLine].filter { !$0.isEmpty }
        if lines.isEmpty { return nil }
        return lines.reduce(["---"]) { $0 + [""] + printer.paragraph([.text($1)]) }
    }

    private static func draftNotice(_ words: WriterWords) -> [Inline] {
        [.strong([.text(words.draftMarking + ".")]), .text(" " + words.draftNotice)]
    }
}
