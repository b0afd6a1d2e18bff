package import DocumentModel

/// What stands around the body of every page: head, style, direction.
///
///     let page = HTMLPage(language: "he", title: "…", style: "ul { padding-left: 0; }", brand: brand)
///     page.open(&markup)   → <!DOCTYPE html><html lang="he" dir="rtl">… ul { padding-right: 0; } … <body>
///     …
///     page.close(&markup)  → </body></html>
package struct HTMLPage {
    var language: String
    var title: String
    var style: String
    /// Style that is the same in either direction.
    var undirectedStyle = ""
    var brand: Brand

    /// - Parameters:
    ///   - style: CSS for text from left to right, beyond the colours and sizes that all pages share; it is turned round
    ///     where the language is written from right to left.
    ///   - brand: whose accent and fonts it has.
    package init(language: String, title: String, style: String, brand: Brand) {
        self.language = language
        self.title = title
        self.style = style
        self.brand = brand
    }

    /// Writes all that stands before the body.
    package func open(_ markup: inout HTMLMarkup) {
        let isRightToLeft = Document.isRightToLeft(language: language)
        markup.raw("<!DOCTYPE html>\n")
        markup.open("html", [("lang", language), ("dir", isRightToLeft ? "rtl" : "ltr")])
        markup.raw("\n<head>\n<meta charset=\"utf-8\">\n")
        markup.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        markup.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        markup.write(title)
        markup.raw("</title>\n<style>\n")
        if isRightToLeft {
            markup.raw(Stylesheet.mirrored(Stylesheet.tokens + style))
        } else {
            markup.raw(Stylesheet.tokens)
            markup.raw(style)
        }
        markup.raw(undirectedStyle)
        markup.raw(Stylesheet.brand(brand))
        markup.raw("</style>\n")
        markup.raw("</head>\n<body>\n")
    }

    /// Writes what stands behind the body.
    package func close(_ markup: inout HTMLMarkup) { markup.raw("</body>\n</html>\n") }
}
