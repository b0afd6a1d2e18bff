/// The text of a web page, paragraph by paragraph, as it stands in the body: tags of blocks part, all others do not. What
/// may change how the page looks or what it does, such as a script or a style sheet, counts as a paragraph, as it is
/// written: `<script> alert(1)`.
enum HTMLText {
    static func paragraphs(of page: String) -> [String] {
        var paragraphs: [String] = []
        var text = ""
        var isHead = false
        func end() {
            let line = ParagraphTexts.squeezed(decoded(text))
            if !line.isEmpty, !isHead { paragraphs.append(line) }
            text = ""
        }
        var rest = Substring(page)
        while let open = rest.firstIndex(of: "<") {
            text += rest[..<open]
            rest = rest[open...]
            if rest.hasPrefix("<!--") {
                rest = behind("-->", in: rest)
                continue
            }
            let close = rest.firstIndex(of: ">") ?? rest.endIndex
            let tag = rest[..<close].dropFirst()
            rest = close == rest.endIndex ? "" : rest[rest.index(after: close)...]
            let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
            let isOpening = !tag.hasPrefix("/")
            if isOpening, actsByItself(tag, name) { paragraphs.append("<\(ParagraphTexts.squeezed(tag))>") }
            if isOpening, code.contains(name) {
                let end = rest.firstRange(of: "</\(name)")?.lowerBound ?? rest.endIndex
                let written = ParagraphTexts.squeezed(rest[..<end])
                if !written.isEmpty { paragraphs.append("<\(name)> \(written)") }
                rest = behind(">", in: rest[end...])
            } else if isOpening, hidden.contains(name) {
                rest = behind(">", in: behind("</\(name)", in: rest))
            } else if name == "head" {
                end()
                isHead = isOpening
            } else if name == "br" || name == "text" {
                text += " "
            } else if !inlines.contains(name) {
                end()
            }
        }
        text += rest
        end()
        return paragraphs
    }

    private static let hidden: Set<String> = ["title", "template"]
    private static let code: Set<String> = ["style", "script"]
    private static let loading: Set<String> = ["link", "base", "meta", "iframe", "frame", "object", "embed", "form"]

    /// Whether a tag loads, sends or does something, or says itself how it looks: `<p onclick=…>`, `<b style=…>`.
    private static func actsByItself(_ tag: Substring, _ name: String) -> Bool {
        if loading.contains(name) { return true }
        if code.contains(name) { return tag.lowercased().contains("src") }
        return tag.lowercased().firstMatch(of: /[\s"'\/](on[a-z]+|style|srcdoc)\s*=|javascript:/) != nil
    }

    private static let inlines: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input", "ins",
        "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "svg", "time", "u", "var",
        "wbr",
        // Of a drawing, whose words are one paragraph.
        "circle", "defs", "ellipse", "path", "pattern", "polygon", "rect", "tspan",
    ]

    /// What stands behind the first such text, nothing where there is none.
    private static func behind(_ mark: String, in text: Substring) -> Substring {
        guard let found = text.firstRange(of: mark) else { return "" }
        return text[found.upperBound...]
    }

    private static let entities: [Substring: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]

    private static func decoded(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var plain = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "&") {
            plain += rest[..<start]
            rest = rest[start...].dropFirst()
            guard let end = rest.prefix(12).firstIndex(of: ";"), let character = character(rest[..<end]) else {
                plain += "&"
                continue
            }
            plain += character
            rest = rest[end...].dropFirst()
        }
        return plain + rest
    }

    private static func character(_ entity: Substring) -> String? {
        guard entity.hasPrefix("#") else { return entities[entity] }
        let digits = entity.dropFirst()
        let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
