/// A form a document is written in.
package enum OutputFormat: String, Sendable, CaseIterable {
    case markdown = "md"
    case html
    case word = "docx"
    /// WordprocessingML as one XML file that Word opens (Flat OPC).
    case flat
    /// Made of the Word file by another program, LibreOffice.
    case pdf
    /// iCalendar: the meeting that a document is about, made beside it where its template says `calendar: true`.
    case calendar = "ics"

    /// What people call it.
    package var name: String {
        switch self {
        case .markdown: "Markdown"
        case .html: "HTML"
        case .word: "Word"
        case .flat: "Word XML"
        case .pdf: "PDF"
        case .calendar: "Calendar"
        }
    }

    package var fileExtension: String {
        switch self {
        case .markdown: "md"
        case .html: "html"
        case .word: "docx"
        case .flat: "xml"
        case .pdf: "pdf"
        case .calendar: "ics"
        }
    }

    /// What this program writes by itself and holds what the document says.
    package static let documents: [OutputFormat] = [.markdown, .html, .word, .flat]

    /// What one may ask a build for.
    package static let requestable: [OutputFormat] = documents + [.pdf]

    /// What a build writes unless told otherwise.
    package static let standard: [OutputFormat] = [.markdown, .html, .word]
}
