package import DocumentModel

/// Writes a document as one HTML file: no script, style and pictures within, fit for screen, phone and paper.
package enum HTMLWriter {
    package static func html(_ document: Document) -> String {
        var page = BodyPrinter(words: document.words, isolatesValues: document.isRightToLeft)
        page.header(of: document)
        page.main(document.blocks)
        page.footer(of: document)
        return HTMLPage(
            language: document.language, isRightToLeft: document.isRightToLeft, title: document.markedTitle,
            style: style(for: document),
            body: page.markup.text
        ).text
    }

    private static func style(for document: Document) -> String {
        let style = Stylesheet.tokens + Stylesheet.document
        return (document.isRightToLeft ? Stylesheet.mirrored(style) : style) + Stylesheet.page(for: document)
    }
}
