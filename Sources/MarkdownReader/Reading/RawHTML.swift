/// What raw HTML says beyond comments.
enum RawHTML {
    /// The HTML without its comments and the white space around it; nil where nothing is left.
    static func withoutComments(_ html: UnsafeBufferPointer<UInt8>) -> String? {
        var rest: [UInt8] = []
        var at = 0
        let open = Array("<!--".utf8)
        let close = Array("-->".utf8)
        while at < html.count {
            if html[at] == open[0], html[at...].starts(with: open) {
                // `<!-->` and `<!--->` are whole comments.
                at += 2
                while at < html.count, !html[at...].starts(with: close) { at += 1 }
                at += close.count
            } else {
                rest.append(html[at])
                at += 1
            }
        }
        while let last = rest.last, last.isBlank || last == 0x0A { rest.removeLast() }
        let text = rest.drop { $0.isBlank || $0 == 0x0A }
        return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }

    /// `<br>`, the one piece of HTML that Markdown has no sign for in a table cell.
    static func isLineBreak(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
        ["<br>", "<br/>", "<br />"].contains(String(decoding: html, as: UTF8.self).lowercased())
    }
}
