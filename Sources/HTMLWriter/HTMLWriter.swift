package import DocumentModel

/// Writes a document as one HTML file: no script, style and pictures within, fit for screen, phone and paper.
package enum HTMLWriter {
    package static func html(_ document: Document) -> String {
        String(decoding: bytes(of: document), as: UTF8.self)
    }

    /// The same in UTF-8.
    package static func bytes(of document: Document) -> [UInt8] {
        var frame = HTMLPage(
            language: document.language, title: document.markedTitle,
            style: document.hasDrawing ? Stylesheet.document + Stylesheet.drawing : Stylesheet.document,
            brand: document.brand)
        frame.undirectedStyle =
            Stylesheet.pictures(of: document) + Stylesheet.page(for: document)
            + Stylesheet.letterhead(document.brand.letterhead) + (document.hasLongWords ? Stylesheet.hyphens : "")
        var page = BodyPrinter(words: document.words, isRightToLeft: document.isRightToLeft)
        frame.open(&page.markup)
        page.navigation(of: document)
        page.header(of: document)
        page.main(document.blocks)
        page.footer(of: document)
        frame.close(&page.markup)
        return page.markup.bytes
    }
}
