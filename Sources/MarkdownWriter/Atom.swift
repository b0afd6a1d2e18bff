/// The smallest piece of a line of Markdown: a character of the text, which may need a backslash, or a piece of
/// markup, which is written as it is.
enum Atom {
    /// `isValue`: from a spec, so that even a space at its edge belongs to it.
    case character(Unicode.Scalar, isValue: Bool)
    /// A code span, a link's brackets, an image: written as it is; never empty. The number is its place in
    /// ``AtomFlattener/markup``: without a text in it an atom is small, and copied without counting who holds it.
    case markup(Int32)
    /// Where emphasis begins.
    case opening(Mark)
    case closing(Mark)
    case lineBreak
    /// Room to write in the line.
    case blank

    /// The marks of emphasis.
    enum Mark {
        case emphasis, strong, strikethrough

        var text: String {
            switch self {
            case .emphasis: "*"
            case .strong: "**"
            case .strikethrough: "~~"
            }
        }
    }

    var scalar: Unicode.Scalar? {
        if case .character(let scalar, isValue: _) = self { scalar } else { nil }
    }

    /// Nothing to see at the edge of a line: what emphasis may not begin or end with.
    var isSpace: Bool {
        switch self {
        case .character(let scalar, isValue: _): isWhiteSpace(scalar)
        case .lineBreak: true
        case .markup, .opening, .closing, .blank: false
        }
    }
}
