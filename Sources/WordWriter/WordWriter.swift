package import DocumentModel
package import OfficePackage
import XML

/// Writes a document as Word reads it. The functions keep no state and may be called from many threads at once.
///
/// ```
/// let document = Document(title: "Agenda", blocks: [.paragraph([.text("Ten minutes each.")])])
/// let file = try WordWriter.docx(document)
/// ```
package enum WordWriter {
    /// A `.docx`: the same document gives the same bytes.
    package static func docx(_ document: Document) throws(OfficePackageError) -> [UInt8] {
        try WordPackage(document).build().zipped()
    }

    /// The same as Flat OPC: one XML file that Word opens.
    package static func flat(_ document: Document) throws(OfficePackageError) -> [UInt8] {
        try WordPackage(document).build().flat(program: "Word.Document")
    }
}

/// Puts the parts of one document together.
private struct WordPackage {
    let document: Document

    init(_ document: Document) { self.document = document }

    func build() throws(OfficePackageError) -> OPCPackage {
        let look = Look(of: document.brand)
        let markup = try OfficePackageError.xml { () throws(XMLError) in try MarkupTemplates.shared(look) }
        let headerFooter = HeaderFooterParts(document, markup: markup)
        let relationships = DocumentRelationships()
        var parts: [Part] = []
        func add(_ kind: PartKind, _ content: PartContent) {
            parts.append(Part(name: kind.name, contentType: kind.contentType, content: content))
        }
        /// A part of this document alone.
        func add(_ kind: PartKind, _ write: () throws(XMLError) -> [UInt8]) throws(OfficePackageError) {
            add(kind, .plain(try OfficePackageError.xml(write)))
        }
        for kind in [PartKind.styles, .settings, .theme, .fontTable, .numbering] { relationships.add(kind) }
        add(.styles, .precompressed(try StaticParts.styles(of: document, look)))
        add(.settings, .precompressed(try StaticParts.settings(of: document)))
        add(.theme, .precompressed(try StaticParts.theme(look)))
        add(.fontTable, .precompressed(try StaticParts.fontTable(look)))
        if let header = headerFooter.header {
            relationships.header = relationships.add(.header)
            add(.header, .precompressed(try StaticParts.header(header, headerFooter)))
        }
        relationships.footer = relationships.add(.footer)
        try add(.footer, headerFooter.footer)
        if let header = headerFooter.firstHeader {
            relationships.firstHeader = relationships.add(.firstHeader)
            relationships.firstFooter = relationships.add(.firstFooter)
            parts.append(
                Part(
                    name: PartKind.firstHeader.name, contentType: PartKind.firstHeader.contentType,
                    content: .precompressed(try StaticParts.header(header, headerFooter)),
                    relationships: headerFooter.logos.map(\.relationship)))
            try add(.firstFooter, headerFooter.footer)
            parts += try HeaderLogo.parts(of: document.brand.letterhead)
        }
        try add(.coreProperties) { () throws(XMLError) in try PropertiesParts.core(document) }
        add(.appProperties, .precompressed(try StaticParts.appProperties(of: document)))

        let xml = try OfficePackageError.xml { () throws(XMLError) in try XMLWriter() }
        let text = TextWriter(xml: xml, markup: markup, language: document.language)
        let body = BodyWriter(document, text: text, relationships: relationships)
        let bytes = try OfficePackageError.xml(body.write)
        parts.append(
            Part(
                name: PartKind.document.name, contentType: PartKind.document.contentType, content: .plain(bytes),
                relationships: relationships.all))
        add(.numbering, .precompressed(try StaticParts.numbering(body.numbering)))
        return OPCPackage(parts: parts + relationships.pictures, relationships: Self.packageRelationships)
    }

    private static let packageRelationships = [PartKind.document, .coreProperties, .appProperties].enumerated().map {
        Relationship(id: "rId\($0 + 1)", type: $1.relationshipType, target: $1.name)
    }
}
