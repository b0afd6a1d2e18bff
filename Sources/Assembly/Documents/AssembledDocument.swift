package import Diagnostics
package import DocumentModel
import HTMLWriter
import MarkdownWriter
import OfficePackage
import WordWriter

/// A document that was made, to be asked for its bytes in any format.
///
/// ```swift
/// let made = maker.make(job)
/// let page = try made?.bytes(as: .html, path: path)
/// ```
package struct AssembledDocument {
    package var document: Document
    /// What is still missing, in the order it is printed.
    package var openItems: [String]
    /// How many blanks wait for an answer.
    package var blankCount = 0
    /// The meeting that a calendar file beside it says.
    var event: CalendarEvent?
    package var diagnostics: [Diagnostic]
    /// The pictures it shows, by path; nil where one could not be read.
    package var pictures: [ReadPicture]?

    /// A customer's or partner's document with open items.
    package var isDraft: Bool { document.isDraft }

    /// The bytes in one format. Markdown for customers and partners has the texts of its pictures alone: a link would
    /// lead nowhere on their disks, and tell them the names of folders and files on ours.
    ///
    /// Of a document that has no calendar file the bytes of that are none. A PDF has none here either, since another
    /// program makes it of the Word file.
    ///
    /// - Parameters:
    ///   - path: where it goes in the output folder; Markdown links pictures relative to it.
    ///   - workspace: the way from the output folder to the workspace.
    package func bytes(as format: OutputFormat, path: SafePath, workspace: String = "../") throws -> [UInt8] {
        switch format {
        case .markdown:
            let base = String(repeating: "../", count: path.text.count { $0 == "/" }) + workspace
            return Array(MarkdownWriter.markdown(document, imageBase: document.isInternal ? base : nil).utf8)
        case .html: return HTMLWriter.bytes(of: document)
        case .word: return try WordWriter.docx(document)
        case .flat: return try WordWriter.flat(document)
        case .calendar: return event?.bytes ?? []
        case .pdf: return []
        }
    }
}
