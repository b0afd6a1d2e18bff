import Diagnostics

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
