package import Diagnostics
package import TemplateEngine

/// What a mark in the text stands for.
package struct Mark: Sendable {
    package enum Content: Sendable {
        /// Text exactly as the reader is to see it.
        case value(String)
        /// Markdown to be parsed on its own and put in the mark's place.
        case markdown(String)
        /// Markdown of which only the plain text is to be read.
        case plainText(ofMarkdown: String)
        case blank(Blank)
        /// A value that is missing, by its label.
        case openItem(String)
    }

    package var content: Content
    /// The line of the spec that said it.
    package var origin: Place?
    /// Where the template names it.
    package var tag: Place
}

/// Markdown in which every value is a mark, the table of what the marks stand for, and where each line was written.
package struct MarkedMarkdown: Sendable {
    /// The text, boundaries included.
    var bytes: [UInt8]
    var marks: [Mark]
    var lines: LineOrigins
    /// What was wrong before anything was parsed.
    var problems: [MarkdownProblem]
    /// Whether the text is within the limits of what may be parsed.
    var canBeParsed: Bool

    /// The text as cmark gets it, for tests and for people who wonder.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
