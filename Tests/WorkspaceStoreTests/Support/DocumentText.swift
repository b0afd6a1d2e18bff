import Diagnostics
import DocumentModel
import Foundation
import MarkdownReader
import OfficePackage
import TemplateEngine

/// What a document says to its reader, by format: its words and signs in their order, each run of white space one space.
/// A drawing says what its table does, which stands in its place: in a web page for those who see no drawing, in Word as
/// its alternative text, from the second line on.
enum DocumentText {
    static func markdown(_ text: String) -> String {
        var sink = MarkingSink()
        sink.write(text: text[...], at: Place(file: "output.md"))
        let reading = MarkdownReader.read(sink.finish(), options: ReaderOptions(template: Place(file: "output.md")))
        return squeezed(((reading.title ?? []).plainText + "\n" + reading.blocks.plainText))
    }

    /// Without the links to other documents, which only a web page has.
    static func html(_ page: String) -> String {
        let start = page.range(of: "</nav>") ?? page.range(of: "<body")
        let body = (start.map { page[$0.lowerBound...] } ?? page[...]).replacing(/<svg(?s:.*?)<\/svg>/, with: "")
        var text = ""
        var isTag = false
        for character in body {
            switch character {
            case "<":
                isTag = true
                text.append(" ")
            case ">" where isTag: isTag = false
            default: if !isTag { text.append(character) }
            }
        }
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
        ] { text = text.replacing(entity, with: character) }
        return squeezed(text)
    }

    /// The text runs of the body, by a walk of its XML.
    static func word(_ bytes: [UInt8]) throws -> String {
        text(of: try OPCPackage(zipped: bytes).part(named: "word/document.xml")?.bytes ?? [])
    }

    /// The body with headers and footers.
    static func wholeWord(_ bytes: [UInt8]) throws -> String {
        let parts = try OPCPackage(zipped: bytes).parts.filter { part in
            ["document", "header", "footer"].contains { part.name.contains("word/\($0)") }
                && part.name.hasSuffix(".xml")
        }
        return parts.map { text(of: $0.bytes) }.joined(separator: " ")
    }

    /// What the drop-downs of a Word document offer; other formats print the choices only where none is made yet.
    static func choices(_ bytes: [UInt8]) throws -> String {
        let xml = String(
            decoding: try OPCPackage(zipped: bytes).part(named: "word/document.xml")?.bytes ?? [], as: UTF8.self)
        return xml.components(separatedBy: "w:displayText=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
            .joined(separator: " ")
    }

    private static func text(of bytes: [UInt8]) -> String {
        let xml = String(decoding: bytes, as: UTF8.self)
            .replacing(/<mc:AlternateContent>(?s:.*?)<\/mc:AlternateContent>/) { drawing in
                let alternative = drawing.output.firstMatch(of: /<wp:docPr [^>]*descr="([^"]*)"/)?.1 ?? ""
                return "<w:t>" + (alternative.firstRange(of: "&#10;").map { alternative[$0.upperBound...] } ?? "")
                    + "</w:t>"
            }
        var text = ""
        for piece in xml.components(separatedBy: "<w:").dropFirst() {
            if piece.hasPrefix("t>") || piece.hasPrefix("t ") {
                let start = piece.firstIndex(of: ">").map(piece.index(after:)) ?? piece.startIndex
                text += piece[start...].prefix { $0 != "<" }
            } else if piece.hasPrefix("p>") || piece.hasPrefix("p ") || piece.hasPrefix("br") || piece.hasPrefix("tab/")
            {
                text += " "
            }
        }
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#13;", ""), ("&#10;", " "),
            ("&amp;", "&"),
        ] { text = text.replacing(entity, with: character) }
        text.replace(/&#x([0-9A-F]+);/) { number in
            UInt32(number.output.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
        }
        return squeezed(text)
    }

    static func squeezed(_ text: String) -> String {
        text.split { $0.isWhitespace || $0 == "\u{200E}" || $0 == "\u{200F}" }.joined(separator: " ")
    }
}
