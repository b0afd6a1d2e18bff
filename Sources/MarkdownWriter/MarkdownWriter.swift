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
            printer.paragraph([.text(document.kind)]),
            printer.heading(level: 1, document.titleInlines),
            printer.lines(of: document.blocks),
            document.closingLine.map { ["---", ""] + printer.paragraph([.text($0)]) },
        ]
        return sections.compactMap { $0 }.filter { !$0.isEmpty }
            .map { $0.joined(separator: "\n") + "\n" }
            .joined(separator: "\n")
    }

    private static func draftNotice(_ words: WriterWords) -> [Inline] {
        [.strong([.text(words.draftMarking + ".")]), .text(" " + words.draftNotice)]
    }
}
