/// CSS of a picture without the files that it would read, in one walk through it.
///
///     @import "a.css"; fill: url('#g'); mask: url(b.svg#m)   →   fill: url('#g'); mask: none
struct OwnStyle {
    private(set) var text = ""

    init(_ style: String) {
        var rest = Substring(style)
        while let sign = rest.firstIndex(where: { "@uU".contains($0) }) {
            text += rest[..<sign]
            rest = rest[sign...]
            if Self.begins(rest, with: "@import") {
                guard let end = rest.firstIndex(of: ";") else { return }
                rest = rest[rest.index(after: end)...]
            } else if Self.begins(rest, with: "url(") {
                guard let end = rest.firstIndex(of: ")") else {
                    text += "none"
                    return
                }
                let link = rest[..<end].dropFirst("url(".count).drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
                text += Self.isOwn(link) ? String(rest[...end]) : "none"
                rest = rest[rest.index(after: end)...]
            } else {
                text.append(rest.removeFirst())
            }
        }
        text += rest
    }

    private static func begins(_ text: Substring, with word: String) -> Bool {
        text.prefix(word.count).lowercased() == word
    }

    /// Whether it leads to a part of the picture, or is a picture itself.
    private static func isOwn(_ link: Substring) -> Bool { link.hasPrefix("#") || begins(link, with: "data:image/") }
}
