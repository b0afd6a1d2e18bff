import DocumentModel
import OfficePackage
import XML

/// Puts the parts of one document together.
struct WordPackage {
    let document: Document

    init(_ document: Document) { self.document = document }

    func build() throws(OfficePackageError) -> OPCPackage {
        let markup = try OfficePackageError.xml(Markup.shared.get)
        let frame = FrameParts(document, markup: markup)
        var links = Links()
        var parts: [Part] = []
        func add(_ kind: PartKind, _ content: PartContent) {
            parts.append(Part(name: kind.name, contentType: kind.contentType, content: content))
        }
        for kind in [PartKind.styles, .settings, .theme, .fontTable, .numbering] { links.add(kind) }
        add(.styles, .precompressed(try StaticParts.styles(of: document)))
        add(.settings, .precompressed(try StaticParts.settings.get()))
        add(.theme, .precompressed(try StaticParts.theme.get()))
        add(.fontTable, .precompressed(try StaticParts.fontTable.get()))
        if !frame.markings.isEmpty {
            links.header = links.add(.header)
            add(.header, .plain(try OfficePackageError.xml(frame.header)))
        }
        links.footer = links.add(.footer)
        add(.footer, .plain(try OfficePackageError.xml(frame.footer)))
        add(
            .coreProperties,
            .plain(try OfficePackageError.xml { () throws(XMLError) in try PropertiesParts.core(document) }))
        add(
            .appProperties,
            .plain(try OfficePackageError.xml { () throws(XMLError) in try PropertiesParts.app(document) }))

        let xml = try OfficePackageError.xml { () throws(XMLError) in try XMLWriter() }
        let body = BodyWriter(document, markup: markup, links: links, xml: xml)
        let bytes = try OfficePackageError.xml(body.write)
        parts.append(
            Part(
                name: PartKind.document.name, contentType: PartKind.document.contentType, content: .plain(bytes),
                relationships: body.links.relationships))
        add(.numbering, .plain(try OfficePackageError.xml(body.numbering.bytes)))
        return OPCPackage(parts: parts + body.links.pictures, relationships: Self.packageRelationships)
    }

    private static let packageRelationships = [PartKind.document, .coreProperties, .appProperties].enumerated().map {
        Relationship(id: "rId\($0 + 1)", type: $1.relationshipType, target: $1.name)
    }
}
