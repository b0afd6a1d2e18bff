import DocumentModel
import HTMLWriter
import MarkdownWriter
import OfficePackage
import WordWriter

extension DocumentMaker.Made {
    /// The bytes in one format.
    ///
    /// - Parameter path: where it goes in the output folder; Markdown links pictures relative to it.
    package func bytes(as format: OutputFormat, path: SafePath) throws -> [UInt8] {
        switch format {
        case .markdown:
            let depth = path.text.count { $0 == "/" } + 1
            let base = String(repeating: "../", count: depth)
            return Array(MarkdownWriter.markdown(document, imageBase: base).utf8)
        case .html: return Array(HTMLWriter.html(document).utf8)
        case .word: return try WordWriter.docx(document)
        case .flat: return try WordWriter.flat(document)
        }
    }
}
