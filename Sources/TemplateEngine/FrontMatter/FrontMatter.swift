/// Finds the front matter of a text: what stands between a first line `---` and the next one.
enum FrontMatter {
    struct Split {
        /// As many lines as in the file, the opening one left empty, so that places stay right.
        var header: String
        var body: String
        /// The file's line that the body begins with.
        var bodyLine: Int
    }

    /// nil where the text has no front matter, or one that never ends.
    static func split(_ text: String) -> Split? {
        guard opens(text) else { return nil }
        var header = ""
        var line = 1
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            let (content, ending) = nextLine(&rest)
            if line > 1, isFence(content) {
                return Split(header: header, body: String(rest), bodyLine: line + 1)
            }
            if line > 1 { header.unicodeScalars.append(contentsOf: content) }
            header.unicodeScalars.append(contentsOf: ending)
            line += 1
        }
        return nil
    }

    static func opens(_ text: String) -> Bool {
        var rest = text.unicodeScalars[...]
        return isFence(nextLine(&rest).content)
    }

    private static func isFence(_ line: Substring.UnicodeScalarView) -> Bool {
        line.starts(with: "---".unicodeScalars) && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }

    private static func nextLine(
        _ rest: inout Substring.UnicodeScalarView
    ) -> (content: Substring.UnicodeScalarView, ending: Substring.UnicodeScalarView) {
        let content = rest.prefix { $0 != "\n" && $0 != "\r" }
        rest = rest[content.endIndex...]
        var ending = rest.prefix(1)
        if ending.first == "\r", rest.dropFirst().first == "\n" { ending = rest.prefix(2) }
        rest = rest[ending.endIndex...]
        return (content, ending)
    }
}
