import DocumentModel

/// What stands around the body of every page: head, style, direction.
///
///     HTMLPage(language: "he", title: "…", style: "ul { padding-left: 0; }", body: "<main>…</main>").bytes
///     → <!DOCTYPE html><html lang="he" dir="rtl">… ul { padding-right: 0; } …
package struct HTMLPage {
    var language: String
    var title: String
    var style: String
    var body: HTMLMarkup
    /// Style that is the same in either direction.
    var undirectedStyle = ""

    /// - Parameter style: CSS for text from left to right, beyond the colours and sizes that all pages share; it is turned
    ///   round where the language is written from right to left.
    package init(language: String, title: String, style: String, body: HTMLMarkup) {
        self.language = language
        self.title = title
        self.style = style
        self.body = body
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The same in UTF-8.
    var bytes: [UInt8] {
        let isRightToLeft = Document.isRightToLeft(language: language)
        var markup = HTMLMarkup()
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
        markup.raw("</style>\n")
        markup.raw("</head>\n<body>\n")
        markup.raw(body)
        markup.raw("</body>\n</html>\n")
        return markup.bytes
    }
}
