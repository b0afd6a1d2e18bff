/// The smallest piece of a line of Markdown: a character of the text, which may need a backslash, or a piece of
/// markup, which is written as it is.
enum Atom {
    /// `isValue`: from a spec, so that even a space at its edge belongs to it.
    case character(Unicode.Scalar, isValue: Bool)
    /// A code span, a link's brackets, an image: written as it is; never empty.
    case markup(String)
    /// `*`, `**` or `~~` where emphasis begins.
    case opening(String)
    case closing(String)
    case lineBreak
    /// Room to write in the line.
    case blank

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
