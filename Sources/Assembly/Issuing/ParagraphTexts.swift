import Diagnostics
import DocumentModel
import MarkdownReader
package import OfficePackage
import TemplateEngine
import XML

/// What a file says, paragraph by paragraph, however its bytes look: what Word or LibreOffice saves anew reads the same.
///
/// White space counts as one space, and paragraphs without text not at all. Of a Word file the body is read: headers and
/// footers are the template's. The words in a drawing are one paragraph, so that what was changed in it is told, and what
/// it says is not taken for text of the document. A PDF is not read: of it there are none.
package enum ParagraphTexts {
    /// - Parameter name: what errors call the file.
    package static func of(_ bytes: [UInt8], as format: OutputFormat, name: String) throws(OfficePackageError)
        -> [String]
    {
        switch format {
        case .word:
            let package = try OPCPackage(zipped: bytes)
            guard let part = package.part(named: "word/document.xml") else { throw .missingPart("word/document.xml") }
            return try word(part.bytes, name: part.name)
        case .flat: return try word(bytes, name: name)
        case .html: return HTMLText.paragraphs(of: String(decoding: bytes, as: UTF8.self))
        case .markdown: return markdown(String(decoding: bytes, as: UTF8.self))
        case .pdf: return []
        case .calendar: return CalendarLines.unfolded(String(decoding: bytes, as: UTF8.self)).map(squeezed)
        }
    }

    static func squeezed(_ text: some StringProtocol) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func markdown(_ text: String) -> [String] {
        var sink = MarkingSink()
        let place = Place(file: "document.md")
        sink.write(text: text[...], at: place)
        let read = MarkdownReader.read(sink.finish(), options: ReaderOptions(template: place))
        let lines = [(read.title ?? []).plainText] + PlainText.lines(of: read.blocks)
        return lines.flatMap { $0.split(separator: "\n") }.map(squeezed).filter { !$0.isEmpty }
    }

    // MARK: Word

    private static func word(_ bytes: [UInt8], name: String) throws(OfficePackageError) -> [String] {
        let document = try OfficePackageError.xml { () throws(XMLError) in try XMLDocument(bytes, file: name) }
        var paragraphs = WordParagraphs()
        for body in document.root.name == "w:document" ? [document.root] : document.root.all("w:document") {
            paragraphs.read(body)
        }
        return paragraphs.texts
    }

    private struct WordParagraphs {
        private(set) var texts: [String] = []
        private var open: [String] = []

        /// Elements stand at most 256 in one another: the reader of XML refuses more.
        mutating func read(_ element: XMLElement) {
            switch element.name {
            case "w:p":
                open.append("")
                for child in element.elements { read(child) }
                let text = squeezed(open.removeLast())
                if !text.isEmpty { texts.append(text) }
            case "w:t": add(element.text)
            case "w:drawing", "w:pict":
                var drawing = WordParagraphs()
                for child in element.elements { drawing.read(child) }
                if !drawing.texts.isEmpty { texts.append(drawing.texts.joined(separator: " ")) }
            case "w:tab", "w:br", "w:cr": add(" ")
            case "w:noBreakHyphen": add("\u{2011}")
            // The same once more for older programs.
            case "mc:Fallback", "w:pPr", "w:rPr": break
            case _: for child in element.elements { read(child) }
            }
        }

        private mutating func add(_ text: String) {
            if !open.isEmpty { open[open.count - 1] += text }
        }
    }
}

extension OutputFormat {
    /// What a file is by its name's ending; nil for any other one.
    package init?(fileName: String) {
        guard let ending = fileName.split(separator: ".").last?.lowercased() else { return nil }
        let format = OutputFormat.allCases.first { $0.fileExtension == ending }
        guard let format = ending == "htm" ? .html : format else { return nil }
        self = format
    }

    /// Whether files of both formats hold the same paragraphs in the same way.
    func readsLike(_ other: OutputFormat) -> Bool {
        let word: Set<OutputFormat> = [.word, .flat]
        return self == other || word.isSuperset(of: [self, other])
    }
}
