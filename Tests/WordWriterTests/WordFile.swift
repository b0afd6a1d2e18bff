import DocumentModel
import OfficePackage
import WordWriter
import XML

/// A written document, read back without the writer's help.
struct WordFile {
    let package: OPCPackage

    init(_ document: Document) throws {
        package = try OPCPackage(zipped: WordWriter.docx(document))
    }

    func tree(_ part: String) throws -> XMLElement {
        guard let bytes = package.part(named: part)?.bytes else { throw OfficePackageError.missingPart(part) }
        return try XMLDocument(bytes, file: part).root
    }

    func body() throws -> XMLElement {
        try tree("word/document.xml").elements[0]
    }

    /// The text of a part: one line for each paragraph outside of tables and each row of a table (cells apart by
    /// tabs). Placeholders of blanks and boxes to tick are left out, a picture is its alternative text.
    static func lines(of element: XMLElement) -> [String] {
        element.elements.flatMap { child -> [String] in
            switch child.name {
            case "w:p": [text(of: child)]
            case "w:tbl":
                child.all("w:tr").map { row in
                    row.elements.filter { $0.name == "w:tc" }.map { lines(of: $0).joined(separator: "\t") }
                        .joined(separator: "\t")
                }
            default: []
            }
        }
    }

    private static func text(of element: XMLElement) -> String {
        element.elements.map { child in
            switch child.name {
            case "w:t": child.text
            case "w:pPr": ""
            case "w:br": "\n"
            case "w:tab": "\t"
            case "wp:docPr": child["descr"] ?? ""
            case "w:sdt" where child.all("w:showingPlcHdr").count + child.all("w14:checkbox").count > 0: ""
            default: text(of: child)
            }
        }.joined()
    }
}
