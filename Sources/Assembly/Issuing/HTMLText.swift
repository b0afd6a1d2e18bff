/// The text of a web page, paragraph by paragraph, as it stands in the body: tags of blocks part, all others do not.
enum HTMLText {
    static func paragraphs(of page: String) -> [String] {
        var paragraphs: [String] = []
        var text = ""
        func end() {
            let line = ParagraphTexts.squeezed(decoded(text))
            if !line.isEmpty { paragraphs.append(line) }
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
            if !tag.hasPrefix("/"), hidden.contains(name) {
                rest = behind(">", in: behind("</\(name)", in: rest))
            } else if name == "br" {
                text += " "
            } else if !inlines.contains(name) {
                end()
            }
        }
        text += rest
        end()
        return paragraphs
    }

    private static let hidden: Set<String> = ["head", "style", "script", "title", "template"]
    private static let inlines: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input", "ins",
        "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "svg", "time", "u", "var",
        "wbr",
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
