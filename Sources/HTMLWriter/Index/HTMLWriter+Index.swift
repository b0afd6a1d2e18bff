import DocumentModel

extension HTMLWriter {
    /// The page that leads to everything else, in two clicks and without a script.
    package static func index(_ page: IndexPage) -> String {
        var printer = IndexPrinter(page: page)
        printer.print()
        let isRightToLeft = Document(title: "", language: page.language, blocks: []).isRightToLeft
        let style = Stylesheet.tokens + Stylesheet.index
        return HTMLPage(
            language: page.language, isRightToLeft: isRightToLeft,
            title: page.organisation.isEmpty ? page.title : "\(page.title) · \(page.organisation)",
            style: isRightToLeft ? Stylesheet.mirrored(style) : style, body: printer.markup.text
        ).text
    }
}
