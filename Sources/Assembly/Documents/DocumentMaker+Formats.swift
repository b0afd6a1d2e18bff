import DocumentModel
import HTMLWriter
import MarkdownWriter
import OfficePackage
import WordWriter

extension DocumentMaker.Made {
    /// The bytes in one format.
    ///
    /// - Parameters:
    ///   - path: where it goes in the output folder; Markdown links pictures relative to it.
    ///   - workspace: the way from the output folder to the workspace.
    package func bytes(as format: OutputFormat, path: SafePath, workspace: String = "../") throws -> [UInt8] {
        switch format {
        case .markdown:
            let base = String(repeating: "../", count: path.text.count { $0 == "/" }) + workspace
            return Array(MarkdownWriter.markdown(document, imageBase: base).utf8)
        case .html: return HTMLWriter.bytes(of: document)
        case .word: return try WordWriter.docx(document)
        case .flat: return try WordWriter.flat(document)
        }
    }
}
