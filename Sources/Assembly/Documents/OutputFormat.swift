/// A form a document is written in.
package enum OutputFormat: String, Sendable, CaseIterable {
    case markdown = "md"
    case html
    case word = "docx"
    /// WordprocessingML as one XML file that Word opens (Flat OPC).
    case flat

    /// What people call it.
    package var name: String {
        switch self {
        case .markdown: "Markdown"
        case .html: "HTML"
        case .word: "Word"
        case .flat: "Word XML"
        }
    }

    package var fileExtension: String {
        switch self {
        case .markdown: "md"
        case .html: "html"
        case .word: "docx"
        case .flat: "xml"
        }
    }

    /// What a build writes unless told otherwise.
    package static let standard: [OutputFormat] = [.markdown, .html, .word]
}
