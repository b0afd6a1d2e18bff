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

    /// Whether `<!--` stands in a text.
    static func holdsComment(_ text: [UInt8]) -> Bool {
        guard let at = text.firstIndex(of: UInt8(ascii: "<")) else { return false }
        return text.indices[at...].contains { text[$0] == UInt8(ascii: "<") && text[$0...].starts(with: "<!--".utf8) }
    }

    /// Where the first comment begins that Markdown takes for text: `<!--` that neither ends in these bytes nor is meant
    /// as text (behind a backslash, in a code span).
    static func printedComment(in text: ArraySlice<UInt8>) -> Int? {
        var at = text.startIndex
        while at < text.endIndex {
            switch text[at] {
            case UInt8(ascii: "\\"): at += 2
            case UInt8(ascii: "`"):
                let run = text[at...].prefix { $0 == UInt8(ascii: "`") }
                at = endOfCode(run.count, in: text, from: run.endIndex) ?? run.endIndex
            case UInt8(ascii: "<") where text[at...].starts(with: "<!--".utf8):
                guard let end = endOfComment(in: text, from: at + 4) else { return at }
                at = end
            default: at += 1
            }
        }
        return nil
    }

    /// Behind the next run of so many backticks.
    private static func endOfCode(_ count: Int, in text: ArraySlice<UInt8>, from start: Int) -> Int? {
        var at = start
        while let tick = text[at...].firstIndex(of: UInt8(ascii: "`")) {
            let run = text[tick...].prefix { $0 == UInt8(ascii: "`") }
            if run.count == count { return run.endIndex }
            at = run.endIndex
        }
        return nil
    }

    /// Behind the `-->` of a comment whose text begins at `start`. The text may not begin with `>` or `->` and holds no
    /// two hyphens (CommonMark 0.29).
    private static func endOfComment(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
        let body = text[start...]
        if body.starts(with: "-->".utf8) { return start + 3 }
        if body.starts(with: ">".utf8) || body.starts(with: "->".utf8) { return nil }
        var at = start
        while at + 2 < text.endIndex {
            if text[at] == UInt8(ascii: "-") && text[at + 1] == UInt8(ascii: "-") {
                return text[at + 2] == UInt8(ascii: ">") ? at + 3 : nil
            }
            at += 1
        }
        return nil
    }

    /// `<br>`, the one piece of HTML that Markdown has no sign for in a table cell.
    static func isLineBreak(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
        ["<br>", "<br/>", "<br />"].contains(String(decoding: html, as: UTF8.self).lowercased())
    }
}
